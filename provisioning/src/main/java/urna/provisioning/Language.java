package urna.provisioning;

/** The languages that the commission's commands speak; the name is the language's tag. */
enum Language {
    es,
    en
}
