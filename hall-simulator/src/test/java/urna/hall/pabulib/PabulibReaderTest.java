package urna.hall.pabulib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import urna.election.Rule;
import urna.provisioning.Draft;

class PabulibReaderTest {
    @TempDir
    Path folder;

    private Path file(String text) throws Exception {
        return Files.writeString(folder.resolve("file.pb"), text);
    }

    @Test
    void readsProjectsAndVotesInTheirOrder() throws Exception {
        PabulibElection election = PabulibReader.read(file(PabulibText.chooseOne()));

        assertThat(election.mostChoices()).isEqualTo(1);
        assertThat(election.projects()).extracting(PabulibProject::id).containsExactly("P1", "P2", "P3");
        assertThat(election.projects().get(1).name()).isEqualTo("Luz; toda la noche");
        assertThat(election.votes()).containsExactly(List.of("P1"), List.of("P2"), List.of("P1"), List.of());
    }

    @Test
    void lineEndsOfWindowsAreRead() throws Exception {
        String text = PabulibText.chooseOne().replace("\n", "\r\n");

        assertThat(PabulibReader.read(file(text)).votes()).hasSize(4);
    }

    @Test
    void approvalTakesUpToTheFilesLargestVote() throws Exception {
        PabulibElection election = PabulibReader.read(PabulibText.writeApprovalWithTie(folder, 20));

        assertThat(election.mostChoices()).isEqualTo(3);
        assertThat(election.votes()).hasSize(20);
    }

    @Test
    void projectsOfOneNameAreToldApartByTheirIds() throws Exception {
        PabulibElection election =
                PabulibReader.read(file(PabulibText.chooseOne().replace("Cancha", "Agua")));

        Draft draft = PabulibDraft.of("file.pb", election, 1);

        assertThat(draft.contests().get(0).options())
                .extracting(option -> option.name().in("es"))
                .containsExactly("Agua", "Luz; toda la noche", "Agua (P3)");
    }

    @Test
    void theDraftKeepsTheProjectsIds() throws Exception {
        PabulibElection election = PabulibReader.read(file(PabulibText.chooseOne()));

        Draft draft = PabulibDraft.of("file.pb", election, 2);

        assertThat(draft.contests().get(0).options()).extracting("id").containsExactly("P1", "P2", "P3");
        assertThat(draft.contests().get(0).rule()).isEqualTo(new Rule.ChooseOne(1));
        assertThat(draft.commune().id()).isEqualTo("lodz-srodmiescie");
        assertThat(draft.kiosks()).containsExactly("k-1", "k-2");
    }

    @Test
    void anIdThatNoOptionCanHaveIsRefused() throws Exception {
        String text = PabulibText.chooseOne().replace("P3", "P 3");
        PabulibElection election = PabulibReader.read(file(text));

        assertThatThrownBy(() -> PabulibDraft.of("file.pb", election, 2))
                .isInstanceOf(MalformedPabulibException.class)
                .hasMessageStartingWith("file.pb: ")
                .hasMessageContaining("P 3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no META             | META         | DATA          | line 1: expected the section META",
                "no VOTES            | VOTES        | BALLOTS       | section VOTES is missing",
                "unknown project     | 12;P2        | 12;P9         | line 18: a vote for the unknown project \"P9\"",
                "second vote         | 13;P1        | 12;P1         | line 19: a second vote by voter 12",
                "second project      | P3;300       | P2;300        | line 14: a second project P2",
                "too many choices    | 11;P1        | 11;\"P1,P2\"  | line 17: a vote for 2 projects",
                "project twice       | 11;P1        | 11;\"P1,P1\"  | line 17: a vote that names a project twice",
                "counts do not agree | P1;100;2     | P1;100;3      | project P1 has 3 votes in its column and 2",
                "count not a number  | P1;100;2     | P1;100;two    | line 12: \"two\" is not a decimal",
                "lost votes          | num_votes;4  | num_votes;5   | num_votes is 5, but the file has 4",
                "lost projects       | num_projects;3 | num_projects;4 | num_projects is 4, but the file has 3",
                "another vote type   | choose-1     | ordinal       | vote type \"ordinal\" cannot be replayed",
                "no vote type        | vote_type;choose-1 | vote_type; | META has no \"vote_type\"",
                "too many fields     | 11;P1;30     | 11;P1;30;F    | line 17: 4 fields, but the section has 3 columns",
                "no voter            | 11;P1;30     | ;P1;30        | line 17: nothing under \"voter_id\"",
                "an open quote       | 11;P1;30     | 11;\"P1;30    | line 17"
            })
    void aBrokenFileIsRefusedInOneLineThatNamesThePlace(String fault, String sound, String broken, String message)
            throws Exception {
        String text = PabulibText.chooseOne();
        assertThat(text).as(fault).contains(sound);
        Path file = file(text.replaceFirst("(?m)" + sound, Matcher.quoteReplacement(broken)));

        assertThatThrownBy(() -> PabulibReader.read(file))
                .as(fault)
                .isInstanceOf(MalformedPabulibException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(message)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void aFileThatIsNotTextIsRefused() throws Exception {
        Path file = Files.write(folder.resolve("image.pb"), new byte[] {(byte) 0xff, (byte) 0xd8, 0});

        assertThatThrownBy(() -> PabulibReader.read(file))
                .isInstanceOf(MalformedPabulibException.class)
                .hasMessageContaining("not valid UTF-8");
    }
}
