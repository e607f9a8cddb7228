package urna.kiosk.linux;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import urna.election.Election;
import urna.kiosk.device.Speaker;
import urna.kiosk.voice.Clips;
import urna.kiosk.voice.Speech;
import urna.kiosk.voice.Wav;

/**
 * The voter's earphone, by ALSA's {@code aplay}: one process for each speech, ended when the next one comes. The sound goes in
 * by its standard input, so that no list of processes tells what is being said. For the same reason nothing is logged of a
 * clip that is missing when it would be heard: how many are missing is told once, at the start.
 */
public final class AplaySpeaker implements Speaker, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AplaySpeaker.class);

    private final List<String> player;
    private final Clips clips;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread = new Thread(this::work, "speaker");
    private Optional<Speech> next = Optional.empty();
    private Optional<Process> playing = Optional.empty();
    private boolean ended;
    private boolean complained;

    /**
     * Begins to listen for what is to be said.
     *
     * @param card the sound card by ALSA's name
     */
    public AplaySpeaker(String card, Clips clips, Election election) {
        this(List.of("aplay", "-q", "-D", card, "-"), clips, election);
    }

    /**
     * The same with another player.
     *
     * @param player a command that plays a WAV file from its standard input and then ends
     */
    AplaySpeaker(List<String> player, Clips clips, Election election) {
        this.player = List.copyOf(player);
        this.clips = clips;
        long missing = clips.missing(election);
        if (missing > 0) {
            LOG.warn("{} phrases have no clip in {}: 'kiosk voice' makes them", missing, clips.folder());
        }
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void say(Speech speech) {
        lock.lock();
        try {
            next = Optional.of(speech);
            playing.ifPresent(Process::destroyForcibly);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isSpeaking() {
        lock.lock();
        try {
            return next.isPresent() || playing.isPresent();
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        try {
            for (Optional<Speech> speech = take(); speech.isPresent(); speech = take()) {
                play(clips.of(speech.get()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for something to say; empty at the end. */
    private Optional<Speech> take() throws InterruptedException {
        lock.lock();
        try {
            while (next.isEmpty() && !ended) {
                changed.await();
            }
            Optional<Speech> taken = ended ? Optional.empty() : next;
            next = Optional.empty();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private void play(List<Path> files) throws InterruptedException {
        try {
            List<Wav> sounds = new ArrayList<>();
            for (Path file : files) {
                sounds.add(Wav.read(file));
            }
            if (!sounds.isEmpty()) {
                play(Wav.join(sounds));
            }
        } catch (IOException e) {
            complain();
        }
    }

    private void play(byte[] sound) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(player)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean stopped = begin(process);
        try (OutputStream in = process.getOutputStream()) {
            in.write(sound);
        } catch (IOException e) {
            // It ended before it had all: told to, or by a fault of its own, which its exit status tells.
            LOG.debug("the player took not all");
        }
        int status = process.waitFor();
        stopped |= end();
        if (status != 0 && !stopped) {
            complain();
        }
    }

    /** Whether something else is to be said already. */
    private boolean begin(Process process) {
        lock.lock();
        try {
            boolean stopped = ended || next.isPresent();
            if (stopped) {
                process.destroyForcibly();
            }
            playing = Optional.of(process);
            return stopped;
        } finally {
            lock.unlock();
        }
    }

    private boolean end() {
        lock.lock();
        try {
            playing = Optional.empty();
            return ended || next.isPresent();
        } finally {
            lock.unlock();
        }
    }

    /** Once, and without what was to be said. The day goes on: the screen shows all of it. */
    private void complain() {
        if (!complained) {
            complained = true;
            LOG.error("no sound: '{}' fails, or a clip cannot be read", player.get(0));
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            ended = true;
            playing.ifPresent(Process::destroyForcibly);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
