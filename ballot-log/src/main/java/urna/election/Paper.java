package urna.election;

/**
 * What is printed, and how much depends on it.
 *
 * @param copies how many copies of the close report the printer makes, 1 to {@value #MOST_COPIES}
 * @param slips whether each vote is printed too, a slip for each contest, for the voter to check and to put into an urn
 * @param required whether no session is enabled while the printer is in alarm; one that runs may end
 */
public record Paper(int copies, boolean slips, boolean required) {
    public static final int MOST_COPIES = 9;

    public Paper {
        if (copies < 1 || copies > MOST_COPIES) {
            throw new IllegalArgumentException("copies must be 1 to " + MOST_COPIES);
        }
    }
}
