package urna.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
        for (int button = 1; button <= Button.OPTIONS; button++) {
            OptionalInt item = stage.pages().item(button, contest.options().size());
            if (item.isPresent()) {
                lines.add(optionLine(contest, item.getAsInt(), button, mark, words));
            }
        }
        return new Screen(
                Screen.Kind.CONTEST,
                words.language(),
                Optional.of(contest.id()),
                contest.title().in(words.language()),
                instruction(contest, mark, words),
                lines,
                contestKeys(stage.pages(), mark, words),
                stage.pages().current() + 1,
                stage.pages().count(),
                Optional.of(progress(stage, words)),
                answer,
                Optional.empty(),
                Optional.empty(),
                election.isTest(),
                status);
    }

    Screen review(Stage.Reviewing stage, Texts words, Optional<String> answer, Screen.StatusLine status) {
        List<Screen.Line> lines = new ArrayList<>();
        for (int button = 1; button <= Button.OPTIONS; button++) {
            OptionalInt item = stage.pages().item(button, election.contests().size());
            if (item.isPresent()) {
                lines.add(contestLine(item.getAsInt(), button, stage.marks(), words));
            }
        }
        return new Screen(
                Screen.Kind.REVIEW,
                words.language(),
                Optional.empty(),
                words.get("screen.REVIEW.title"),
                words.get("screen.REVIEW.instruction"),
                lines,
                keys(stage.pages(), words, Button.CONFIRM),
                stage.pages().current() + 1,
                stage.pages().count(),
                page(stage.pages(), words),
                answer,
                Optional.empty(),
                Optional.empty(),
                election.isTest(),
                status);
    }

    private Screen.Line optionLine(Contest contest, int item, int button, Mark mark, Texts words) {
        Option option = contest.options().get(item);
        return new Screen.Line(
                Button.option(button),
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

    private Screen.Line contestLine(int item, int button, Marks marks, Texts words) {
        Contest contest = election.contests().get(item);
        return new Screen.Line(
                Button.option(button),
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

    private static List<Screen.Key> contestKeys(Pages pages, Mark mark, Texts words) {
        List<Screen.Key> keys = new ArrayList<>();
        keys.add(new Screen.Key(Button.BLANK, words.get("button", Button.BLANK), mark.blank()));
        keys.addAll(keys(pages, words, Button.CORRECT, Button.CONFIRM));
        return keys;
    }

    private static List<Screen.Key> keys(Pages pages, Texts words, Button... buttons) {
        List<Screen.Key> keys = new ArrayList<>();
        for (Button button : buttons) {
            keys.add(Screens.key(button, words));
        }
        if (pages.count() > 1) {
            keys.add(Screens.key(Button.NEXT, words));
        }
        keys.add(Screens.key(Button.LANGUAGE, words));
        return keys;
    }
}
