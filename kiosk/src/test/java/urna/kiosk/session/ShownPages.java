package urna.kiosk.session;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import urna.election.Contest;
import urna.election.Election;
import urna.kiosk.screen.Screen;
import urna.kiosk.screen.Screens;
import urna.kiosk.screen.Status;

/** Looks at the screen as a voter does, and remembers what was on it during the session. */
final class ShownPages {
    private final Election election;
    private final Screens screens;
    private final Set<String> shown = new HashSet<>();

    ShownPages(Election election) {
        this.election = election;
        this.screens = new Screens(election);
    }

    Screen look(State state) {
        Status status = new Status(
                state.polls(),
                state.keyOn(),
                state.sessions().cast(),
                0,
                true,
                Optional.empty(),
                List.copyOf(state.alarms()));
        Screen screen = screens.of(state, status);
        if (!state.stage().isInSession()) {
            shown.clear();
        }
        screen.lines().forEach(line -> shown.add(screen.contest().orElse("review") + "/" + line.id()));
        return screen;
    }

    /** Whether every option of a contest was on the screen. */
    boolean wereAllOf(int contest) {
        Contest voted = election.contests().get(contest);
        return voted.options().stream().allMatch(option -> shown.contains(voted.id() + "/" + option.id()));
    }

    /** Whether the whole ballot was on the screen, and the whole review if there is one. */
    boolean wereAll() {
        List<Contest> contests = election.contests();
        boolean reviewed =
                contests.size() == 1 || contests.stream().allMatch(contest -> shown.contains("review/" + contest.id()));
        for (int place = 0; place < contests.size(); place++) {
            if (!wereAllOf(place)) {
                return false;
            }
        }
        return reviewed;
    }
}
