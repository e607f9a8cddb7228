package urna.election;

import urna.note.RefusedException;

/** An election definition, commission file or other JSON of Urna's that is not what its format says. */
public final class MalformedDefinitionException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public MalformedDefinitionException(String message) {
        super(message);
    }
}
