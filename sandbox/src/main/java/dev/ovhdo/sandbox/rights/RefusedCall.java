package dev.ovhdo.sandbox.rights;

/**
 * A call that was refused, so that no access rule follows from it.
 *
 * @param method the HTTP method
 * @param path the path as an access rule would contain it; the path of the call if no route has it
 * @param status the HTTP status of the response
 */
public record RefusedCall(String method, String path, int status) {}
