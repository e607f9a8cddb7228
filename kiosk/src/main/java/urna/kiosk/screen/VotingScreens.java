package urna.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import urna.election.Contest;
import urna.election.Election;
import urna.election.Option;
import urna.election.Picture;
import urna.kiosk.session.Button;
import urna.kiosk.session.Mark;
import urna.kiosk.session.Marks;
import urna.kiosk.session.Pages;
import urna.kiosk.session.Stage;

/** The screens of a voter who votes: the only ones that show a choice. */
record VotingScreens(Election election) {

    Screen contest(Stage.Choosing stage, Texts words, Optional<String> answer, Screen.StatusLine status) {
        Contest contest = election.contests().get(stage.contest());
        Mark mark = stage.marks().of(contest.id());
        List<Screen.Line> lines = new ArrayList<>();
        for (Button button : stage.pages().buttons(contest.options().size())) {
            lines.add(optionLine(contest, item(stage, button, contest.options().size()), button, mark, words));
        }
        return new Screen(
                Screen.Kind.CONTEST,
                words.language(),
                Optional.of(contest.id()),
                contest.title().in(words.language()),
                instruction(contest, mark, words),
                lines,
                keys(stage, mark, words),
                stage.pages().current() + 1,
                stage.pages().count(),
                Optional.of(progress(stage, words)),
                answer,
                Optional.empty(),
                stage.focus().target(),
                election.isTest(),
                status);
    }

    Screen review(Stage.Reviewing stage, Texts words, Optional<String> answer, Screen.StatusLine status) {
        List<Screen.Line> lines = new ArrayList<>();
        for (Button button : stage.pages().buttons(election.contests().size())) {
            lines.add(contestLine(item(stage, button, election.contests().size()), button, stage.marks(), words));
        }
        return new Screen(
                Screen.Kind.REVIEW,
                words.language(),
                Optional.empty(),
                words.get("screen.REVIEW.title"),
                words.get("screen.REVIEW.instruction"),
                lines,
                keys(stage, Mark.NOTHING, words),
                stage.pages().current() + 1,
                stage.pages().count(),
                page(stage.pages(), words),
                answer,
                Optional.empty(),
                stage.focus().target(),
                election.isTest(),
                status);
    }

    /** The place in the whole list, the first being 0, of what stands beside a button that this page uses. */
    private static int item(Stage.Voting stage, Button button, int items) {
        return stage.pages().item(button.number().orElseThrow(), items).orElseThrow();
    }

    private Screen.Line optionLine(Contest contest, int item, Button button, Mark mark, Texts words) {
        Option option = contest.options().get(item);
        return new Screen.Line(
                button,
                item + 1,
                option.id(),
                option.name().in(words.language()),
                List.of(),
                picture(contest, option),
                mark.options().contains(option.id()));
    }

    private Optional<String> picture(Contest contest, Option option) {
        return election.pictures().stream()
                .filter(picture -> picture.contest().equals(contest.id())
                        && picture.option().equals(option.id()))
                .map(Picture::sha256)
                .findFirst();
    }

    private Screen.Line contestLine(int item, Button button, Marks marks, Texts words) {
        Contest contest = election.contests().get(item);
        return new Screen.Line(
                button,
                item + 1,
                contest.id(),
                contest.title().in(words.language()),
                chosen(contest, marks.of(contest.id()), words),
                Optional.empty(),
                false);
    }

    /** The names of what is chosen, in the order of the ballot. */
    private static List<String> chosen(Contest contest, Mark mark, Texts words) {
        if (mark.blank()) {
            return List.of(words.get("review.blank"));
        }
        return contest.options().stream()
                .filter(option -> mark.options().contains(option.id()))
                .map(option -> option.name().in(words.language()))
                .toList();
    }

    private static String instruction(Contest contest, Mark mark, Texts words) {
        if (mark.blank()) {
            return words.get("screen.CONTEST.blank");
        }
        int most = contest.rule().mostChoices();
        return most == 1
                ? words.get("screen.CONTEST.one")
                : words.get("screen.CONTEST.upTo", most, mark.options().size());
    }

    private String progress(Stage.Choosing stage, Texts words) {
        String contests =
                words.get("progress", stage.contest() + 1, election.contests().size());
        return page(stage.pages(), words).map(page -> contests + " · " + page).orElse(contests);
    }

    private static Optional<String> page(Pages pages, Texts words) {
        return pages.count() == 1
                ? Optional.empty()
                : Optional.of(words.get("page", pages.current() + 1, pages.count()));
    }

    private static List<Screen.Key> keys(Stage.Voting stage, Mark mark, Texts words) {
        return stage.keys().stream()
                .map(button ->
                        new Screen.Key(button, words.get("button", button), button == Button.BLANK && mark.blank()))
                .toList();
    }
}
