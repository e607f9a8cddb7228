package urna.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import urna.note.RefusedException;

/** Gathers what was checked. A claim that fails does not stop those after it. */
final class Claims {
    /** A check: returns if the claim holds. */
    @FunctionalInterface
    interface Check {
        void run() throws RefusedException, IOException;
    }

    /** A check that finds something on its way. */
    @FunctionalInterface
    interface Search<T> {
        T run() throws RefusedException, IOException;
    }

    private final List<Claim> list = new ArrayList<>();

    boolean check(ClaimKind kind, String place, Check check) throws IOException {
        return find(kind, place, () -> {
                    check.run();
                    return true;
                })
                .isPresent();
    }

    /** Checks a claim, unless what it rests on has failed. */
    boolean checkIf(boolean holds, ClaimKind kind, String place, Check check) throws IOException {
        if (!holds) {
            skip(kind, place);
            return false;
        }
        return check(kind, place, check);
    }

    <T> Optional<T> find(ClaimKind kind, String place, Search<T> search) throws IOException {
        try {
            T found = search.run();
            pass(kind, place);
            return Optional.of(found);
        } catch (RefusedException e) {
            fail(kind, place, new Claim.Failure(e.reason(), String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    void pass(ClaimKind kind, String place) {
        list.add(new Claim(kind, place, Claim.Status.PASS, Optional.empty()));
    }

    void fail(ClaimKind kind, String place, Claim.Failure failure) {
        list.add(new Claim(kind, place, Claim.Status.FAIL, Optional.of(failure)));
    }

    void skip(ClaimKind kind, String place) {
        list.add(new Claim(kind, place, Claim.Status.NOT_CHECKED, Optional.empty()));
    }

    List<Claim> list() {
        return List.copyOf(list);
    }
}
