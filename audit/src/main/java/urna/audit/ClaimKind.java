package urna.audit;

import java.util.Locale;

/** What an audit checks, one by one, in the order of the report. */
public enum ClaimKind {
    /** {@code election.json} is a definition, and not that of a kiosk's test. */
    DEFINITION_FORM,
    /** Nothing is in the export but what belongs there. */
    EXPORT_LAYOUT,
    /** Enough of the commission signed this definition. */
    ELECTION_SIGNED,
    /** Nobody but the commission signed it. */
    ELECTION_SIGNERS,
    /** The commission, and nobody else, signed that a kiosk's log ends where it does; only where a kiosk was revoked. */
    REVOCATION_SIGNED,
    /** A kiosk's directory has exactly the files that its entries make. */
    LOG_FILES,
    CHECKPOINT_SIGNED,
    CHECKPOINT_COSIGNED,
    /** Nobody but the kiosk, the hub and the witnesses signed the checkpoint. */
    CHECKPOINT_SIGNERS,
    /** The tree over the entries has the size and root of the checkpoint. */
    CHECKPOINT_ROOT,
    /** Each entry is signed by its kiosk and has the form of its kind. */
    ENTRIES_SIGNED,
    /** The first entry is a zero report by this package. */
    POLLS_OPENED,
    /** Each entry stands where it may, and each vote is one that the definition allows. */
    ENTRY_RULES,
    /** The last entry is a close report. */
    POLLS_CLOSED,
    /** The close report's totals are those of the recount. */
    CLOSE_TOTALS,
    SESSIONS_BALANCE,
    VOTES_PER_CONTEST,
    /** The hub's own rules, entry by entry, take the whole log; of a kiosk that was revoked, what the commission lets count. */
    WHOLE_LOG,
    /** No two votes of any kiosks have the same id. */
    VOTE_IDS_UNIQUE,
    ACTA_SIGNED_BY_HUB,
    ACTA_SIGNED_BY_COMMISSION,
    /** Nobody but the hub and the commission signed the acta. */
    ACTA_SIGNERS,
    /** The acta is, byte for byte, the one that follows from the logs. */
    ACTA_TEXT,
    /** Of a site with an index: it is one, in the one form that an index has. */
    INDEX_FORM,
    /** Enough of the body's commission signed it. */
    INDEX_SIGNED,
    /** Nobody but the body's commission signed it. */
    INDEX_SIGNERS,
    /** A commune's package is the one that the index names: by its note, its commission and its body. */
    INDEX_NAMES_COMMUNE,
    /** Every commune that the index names is on the site. */
    INDEX_WHOLE,
    /** Of a site: its communes have a common sum above. */
    BODIES_FORM,
    BODY_ACTA_SIGNED,
    /** Nobody but the hub signed the acta of a body. */
    BODY_ACTA_SIGNERS,
    /** The acta of a body is, byte for byte, the one that follows from the logs of the communes below it. */
    BODY_ACTA_TEXT,
    /** Nothing is on a site but what its communes and bodies call for. */
    SITE_LAYOUT,
    /** Every file of a site is the one that {@code SHA256SUMS} names, and there is no other. */
    SITE_SUMS;

    /** The name in JSON and in tests: {@code checkpoint-signed}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
