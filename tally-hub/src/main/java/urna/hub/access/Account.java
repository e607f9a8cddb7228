package urna.hub.access;

import java.util.regex.Pattern;

/**
 * Somebody who may log in.
 *
 * @param name 1 to 32 of a-z 0-9 . _ -, beginning with a letter
 * @param role never {@link Role#PUBLIC}
 * @param password hashed
 * @param disabled whether logins are refused, and what is open was ended
 */
record Account(String name, Role role, PasswordHash password, boolean disabled) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{0,31}");

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    static String requireName(String name) throws MalformedNameException {
        if (!isName(name)) {
            throw new MalformedNameException(
                    "an account's name must be 1 to 32 of a-z 0-9 . _ - and begin with a letter");
        }
        return name;
    }
}
