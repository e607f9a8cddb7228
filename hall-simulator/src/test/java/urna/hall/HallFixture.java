package urna.hall;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import urna.hall.workshop.HallFolder;
import urna.handover.HubSettings;
import urna.note.RandomSource;
import urna.note.RefusedException;
import urna.provisioning.Draft;

/** Halls for tests: on free ports, in the test's own folder. */
final class HallFixture {
    private HallFixture() {}

    /** The demonstration's election with as many kiosks as wanted and another pool. */
    static HallFolder demo(Path folder, int kiosks, int poolSize) throws IOException, RefusedException {
        Draft draft = DemoDraft.read();
        List<String> some =
                IntStream.rangeClosed(1, kiosks).mapToObj(i -> "k-" + i).toList();
        Draft changed = new Draft(
                draft.id(),
                draft.title(),
                draft.commune(),
                draft.publication(),
                poolSize,
                draft.contests(),
                some,
                draft.limits(),
                draft.witnesses(),
                draft.paper(),
                draft.pictures());
        return HallFolder.make(
                folder.resolve("hall"),
                changed,
                DemoDraft.PICTURES,
                HubSettings.ofOneHall(HeadlessDemo.freePort(), 0),
                RandomSource.operatingSystem());
    }
}
