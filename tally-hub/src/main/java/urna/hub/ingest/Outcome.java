package urna.hub.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import urna.hub.store.Refusal;
import urna.hub.store.StoredLog;
import urna.note.RefusedException;

/** What a group comes to, while it is being written. */
final class Outcome {
    private final long nowSeconds;
    private final Map<String, StoredLog> changed = new LinkedHashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Set<String> toConfirm = new LinkedHashSet<>();
    private final Map<String, RefusedException> toRefuse = new LinkedHashMap<>();

    Outcome(long nowSeconds) {
        this.nowSeconds = nowSeconds;
    }

    long nowSeconds() {
        return nowSeconds;
    }

    /** A kiosk's log is another now, by this group or by another hub's. */
    void change(String kiosk, StoredLog log) {
        changed.put(kiosk, log);
    }

    /** A kiosk is to hear the receipt of its log. */
    void confirm(String kiosk) {
        toConfirm.add(kiosk);
    }

    void refuse(String kiosk, RefusedException why, StoredLog stored, byte[] evidence) {
        refusals.add(Refusal.of(kiosk, why, nowSeconds, stored, evidence));
        toRefuse.put(kiosk, why);
    }

    /** Nobody is told: whoever sent it has no topic of its own. */
    void refuseUnknown(Message message) {
        UnknownKioskException why =
                new UnknownKioskException("a segment of the kiosk " + message.kiosk() + ", which is in no roster");
        refusals.add(Refusal.ofUnknown(why, nowSeconds, message.payload()));
    }

    /** The logs that changed, by kiosk. */
    Map<String, StoredLog> changed() {
        return changed;
    }

    /** Everything that was refused, to be kept. */
    List<Refusal> refusals() {
        return refusals;
    }

    /** The kiosks that are told of a refusal, each with the last. */
    Map<String, RefusedException> refused() {
        return toRefuse;
    }

    /** Why something of a kiosk was refused; null if nothing was. */
    @Nullable
    RefusedException whyRefused(String kiosk) {
        return toRefuse.get(kiosk);
    }

    Set<String> confirmed() {
        return toConfirm;
    }
}
