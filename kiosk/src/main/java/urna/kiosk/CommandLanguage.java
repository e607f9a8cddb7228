package urna.kiosk;

/** The languages that a command prints in, by their tags. */
enum CommandLanguage {
    es,
    en
}
