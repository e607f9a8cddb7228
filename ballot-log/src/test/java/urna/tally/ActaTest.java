package urna.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import urna.log.RevokedLog;
import urna.log.RootMismatchException;
import urna.log.Rules;
import urna.log.VerifiedLog;
import urna.merkle.Hash;
import urna.testing.TestElection;
import urna.testing.TestLog;

class ActaTest {
    private final TestElection election = new TestElection();
    private final Map<String, VerifiedLog> logs = new LinkedHashMap<>();

    private TestLog close(String kiosk, int ballots) throws Exception {
        TestLog log = new TestLog(election, kiosk);
        log.add(log.opened()).addAll(log.ballots(ballots)).add(log.closed());
        VerifiedLog.Extension whole =
                VerifiedLog.empty(election.election()).extend(log.notes(), election.kiosk(kiosk), election.rules());
        logs.put(kiosk, whole.log());
        return log;
    }

    @Test
    void theActaAddsUpAllKiosksAndNamesTheirFinalCheckpoints() throws Exception {
        TestLog one = close("k-1", 10);
        TestLog two = close("k-2", 8);

        String text = Acta.of(election.rules(), logs).text();

        assertThat(text)
                .startsWith("urna.acta/v1\nelection cp-2026-4\ncommune el-panal\nrevision 1\npackage "
                        + election.electionPackage().hash().hex() + "\nlog urna/cp-2026-4/el-panal/k-1 32 "
                        + one.head().root().base64() + "\nlog urna/cp-2026-4/el-panal/k-2 26 "
                        + two.head().root().base64() + "\n")
                .contains("sessions enabled 18\nsessions cast 18\nsessions voided 0\n")
                .contains("votes proyecto 18\nblank proyecto 0\ncount proyecto escaleras 11\ncount proyecto agua 7\n")
                .contains("place proyecto 1 awarded escaleras\n")
                .contains("decision carta approved\n");
    }

    @Test
    void aTiedContestSaysSo() throws Exception {
        close("k-1", 4);
        close("k-2", 4);

        assertThat(Acta.of(election.rules(), logs).text())
                .contains("place proyecto 1 tie escaleras agua\n")
                .contains("decision carta no-quorum\n");
    }

    @Test
    void aRevokedKioskCountsAsFarAsTheCommissionLetsIt() throws Exception {
        close("k-1", 10);
        TestLog stolen = new TestLog(election, "k-2");
        stolen.add(stolen.opened()).addAll(stolen.ballots(4));
        Hash root = stolen.head().root();
        Rules rules = Rules.of(election.revoking("k-2", 13, root));
        stolen.addAll(stolen.ballots(20));

        logs.put(
                "k-2",
                RevokedLog.of(
                        stolen.notes(),
                        election.kiosk("k-2"),
                        rules,
                        rules.revocation(election.kiosk("k-2")).orElseThrow()));

        assertThat(Acta.of(rules, logs).text())
                .contains("k-2 13 " + root.base64() + "\nrevoked urna/cp-2026-4/el-panal/k-2\nregister ")
                .contains("sessions cast 10\n")
                .contains("votes proyecto 14\n");
    }

    @Test
    void votesOfARevokedKioskAreTurnoutForAQuorumThoughItsSessionsAreNotKnown() throws Exception {
        close("k-1", 10);
        TestLog stolen = new TestLog(election, "k-2");
        stolen.add(stolen.opened()).addAll(stolen.ballots(9));
        VerifiedLog.Extension whole =
                VerifiedLog.empty(election.election()).extend(stolen.notes(), election.kiosk("k-2"), election.rules());
        logs.put("k-2", whole.log());
        Rules rules = Rules.of(election.revoking("k-2", 28, stolen.head().root()));

        assertThat(Acta.of(rules, logs).text())
                .as("10 sessions alone would miss the quorum of 15 %")
                .contains("sessions cast 10\n")
                .contains("votes carta 19\n")
                .doesNotContain("no-quorum");
    }

    @Test
    void aRevokedKiosksLogThatDoesNotEndThereIsNotCounted() throws Exception {
        close("k-1", 10);
        close("k-2", 4);
        Rules rules = Rules.of(election.revoking("k-2", 13, Hash.of(new byte[0])));

        assertThatThrownBy(() -> Acta.of(rules, logs)).isInstanceOf(RootMismatchException.class);
    }

    @Test
    void thereIsNoActaBeforeEveryKioskHasClosed() throws Exception {
        close("k-1", 3);

        assertThatThrownBy(() -> Acta.of(election.rules(), logs))
                .isInstanceOf(PollsNotClosedException.class)
                .hasMessage("kiosk k-2 has not closed its polls");
    }
}
