package urna.hub.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import urna.election.Body;
import urna.election.ElectionPackage;
import urna.election.Kiosk;
import urna.election.Publication;
import urna.election.SignedIndex;
import urna.election.StrictJson;
import urna.handover.CommuneFolder;
import urna.handover.HubFolder;
import urna.log.Segment;
import urna.note.RefusedException;
import urna.testing.TestElection;
import urna.testing.TestIndex;
import urna.testing.TestLog;

/** A hub of three communes, of which {@code agua} and {@code brisa} of one state have closed and {@code cerro} of another has not. */
public final class TestNation {
    public static final long TAKEN_AT_SECONDS = 1_795_000_000;

    private static final Body NATION = new Body("nation", "ve", "Venezuela");

    private final Path path;
    private final List<TestElection> elections;
    private HubFolder folder;

    /** Writes it into a folder, votes and all. */
    public TestNation(Path path) throws IOException, RefusedException {
        this.path = path;
        elections = List.of(commune("agua", "lara"), commune("brisa", "lara"), commune("cerro", "zulia"));
        folder = TestFolder.write(path, elections.toArray(new TestElection[0]));
        send(elections.get(0), 4, true);
        send(elections.get(1), 6, true);
        send(elections.get(2), 2, false);
    }

    private static TestElection commune(String id, String state) {
        return new TestElection(TestElection.Settings.standard()
                .commune(id)
                .publication(Publication.AT_CLOSE)
                .bodies(new Body("state", state, "Estado " + state), NATION));
    }

    private void send(TestElection election, int ballots, boolean isClosed) throws IOException, RefusedException {
        Clock clock = Clock.fixed(Instant.ofEpochSecond(TAKEN_AT_SECONDS), ZoneOffset.UTC);
        try (Desk desk = new Desk(folder.data(), clock, elections.toArray(new TestElection[0]))) {
            for (Kiosk kiosk : election.election().kiosks()) {
                TestLog log = new TestLog(election, kiosk.id());
                log.add(log.opened());
                Segment segment = (isClosed ? log.addAll(log.ballots(ballots)).add(log.closed()) : log).segment();
                desk.send(kiosk.id(), segment);
            }
        }
    }

    /** Lets the commune that was open close, with so many ballots a kiosk. */
    public void closeLast(int ballots) throws IOException, RefusedException {
        TestElection election = elections.get(2);
        Clock clock = Clock.fixed(Instant.ofEpochSecond(TAKEN_AT_SECONDS + 60), ZoneOffset.UTC);
        try (Desk desk = new Desk(folder.data(), clock, elections.toArray(new TestElection[0]))) {
            for (Kiosk kiosk : election.election().kiosks()) {
                TestLog log = new TestLog(election, kiosk.id());
                log.add(log.opened());
                log.segment();
                desk.send(
                        kiosk.id(),
                        log.addAll(log.ballots(ballots)).add(log.closed()).segment());
            }
        }
    }

    /** The election of another commune, which the hub has no package of. */
    public static TestElection other(String id, String state) {
        return commune(id, state);
    }

    /** Gives the hub an index of the nation that names its communes and some that it has no package of. */
    public TestIndex index(TestElection... others) throws IOException, RefusedException {
        List<ElectionPackage> packages = new ArrayList<>();
        elections.forEach(election -> packages.add(election.electionPackage()));
        List.of(others).forEach(election -> packages.add(election.electionPackage()));
        TestIndex index = TestIndex.of("nation", "ve", packages.toArray(new ElectionPackage[0]));
        Path place = Files.createDirectories(path.resolve(SignedIndex.FOLDER));
        Files.write(place.resolve(CommuneFolder.COMMISSION_FILE), StrictJson.write(index.commission()));
        Files.write(place.resolve(SignedIndex.FILE), index.note(3).bytes());
        folder = HubFolder.load(path);
        return index;
    }

    public HubFolder folder() {
        return folder;
    }

    public TestElection election(int index) {
        return elections.get(index);
    }
}
