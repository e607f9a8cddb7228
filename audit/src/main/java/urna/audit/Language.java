package urna.audit;

/** The languages of the report; the name is the language's tag. */
public enum Language {
    es,
    en
}
