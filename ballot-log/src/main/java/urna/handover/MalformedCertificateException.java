package urna.handover;

import urna.note.RefusedException;

/** A certificate or its key that cannot be read, or that does not belong to what stands beside it. */
public final class MalformedCertificateException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public MalformedCertificateException(String message) {
        super(message);
    }
}
