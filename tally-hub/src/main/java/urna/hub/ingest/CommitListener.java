package urna.hub.ingest;

import java.time.Duration;
import java.util.List;
import urna.hub.store.Refusal;

/** Is told what a group came to, once it is on disk. It must not wait for anything. */
@FunctionalInterface
public interface CommitListener {
    /**
     * A group was committed.
     *
     * @param segments how many segments or logs of kiosks in the roster were in it, refused ones among them
     * @param took from the beginning of the transaction to its end
     * @param refusals what was refused of the group, also of kiosks in no roster
     */
    void committed(int segments, Duration took, List<Refusal> refusals);
}
