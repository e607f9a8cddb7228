package urna.hub.web;

import urna.hub.access.Role;

/**
 * Something that the hub answers.
 *
 * @param method such as {@code GET}
 * @param path with {@code {name}} where anything may stand
 * @param least the least role that may use it
 */
public record Route(String method, String path, Role least) {}
