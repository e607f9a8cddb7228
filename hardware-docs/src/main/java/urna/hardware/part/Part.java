package urna.hardware.part;

import urna.hardware.words.Text;

/**
 * A part of the recommended build.
 *
 * @param id as the pages name it
 * @param must what it must have: a specification that any shop's part can meet
 * @param why it is needed, and this kind of it
 */
public record Part(String id, Text name, Text must, Text why) {
    public Part {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("id \"" + id + "\" is not of small letters, digits and '-'");
        }
    }
}
