package urna.audit;

import java.io.IOException;
import java.util.List;
import urna.note.RefusedException;

/**
 * One way to break an export.
 *
 * @param name the fault
 * @param act breaks it
 * @param failures the claims that must fail, all of them and no others, as {@code claim place reason}
 */
record Tampering(String name, Act act, List<String> failures) {
    /** Breaks an export that passes. */
    @FunctionalInterface
    interface Act {
        void on(TestExport export) throws IOException, RefusedException;
    }

    static Tampering fault(String name, Act act, String... failures) {
        return new Tampering(name, act, List.of(failures));
    }

    @Override
    public String toString() {
        return name;
    }
}
