package urna.audit;

import java.util.Locale;

/** What is on a site, or is not, without anything signed that it could be compared with: no verdict speaks of it. */
public enum Unverified {
    /** {@code index.html} and every other page. */
    PAGES,
    /** The actas on paper. */
    PDF,
    /** The actas as CSV and JSON. */
    TABLES,
    /** What is below {@code cdf/}. */
    CDF,
    /** Which communes must be there: where no index says it. */
    ROSTER;

    /** The name in JSON and messages: {@code roster}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
