package urna.hub.operations;

import urna.hub.ingest.Intake;
import urna.hub.store.LogStore;

/** Whether the hub takes messages and reaches its database, in a word. */
public enum Readiness {
    READY("ready"),
    /** It takes no more messages; the log says why. It must be started anew. */
    STOPPED("stopped"),
    /** The broker is away; the hub tries again by itself. */
    NO_BROKER("no-broker"),
    NO_DATABASE("no-database");

    private final String word;

    Readiness(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Looks at them now. */
    public static Readiness of(Intake intake, LogStore store) {
        if (intake.ended().isDone()) {
            return STOPPED;
        }
        if (!store.isReachable()) {
            return NO_DATABASE;
        }
        return intake.isListening() ? READY : NO_BROKER;
    }
}
