package urna.hall.replay;

import java.io.PrintWriter;

/** A line that is drawn over itself with each hundredth, and ends when it is full. */
public final class ProgressBar implements Runnable {
    private static final int WIDTH = 40;
    private static final int HUNDRED = 100;

    private final PrintWriter out;
    private final int total;
    private int done;

    public ProgressBar(PrintWriter out, int total) {
        this.out = out;
        this.total = total;
    }

    /** One more is done. */
    @Override
    public synchronized void run() {
        done++;
        if (done * HUNDRED / total > (done - 1) * HUNDRED / total) {
            int filled = done * WIDTH / total;
            out.print("\r[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] " + done + "/" + total);
            out.print(done == total ? "\n" : "");
            out.flush();
        }
    }
}
