package urna.handover;

/** Which software this is, as kiosks write it into their logs and command lines tell it. */
public final class Software {
    /** Name and version; no spaces. */
    public static final String VERSION = "urna-0.1.0";

    private Software() {}
}
