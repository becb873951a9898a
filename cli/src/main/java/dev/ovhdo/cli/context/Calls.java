package dev.ovhdo.cli.context;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the routes that a command may call; {@code credential rules --for 'vps reboot'} derives
 * the required rights from it. The class of each {@link CliCommand} has this annotation. An empty
 * list means that the command calls no route. Only {@code api}, which can call every route, has no
 * annotation.
 *
 * <p>A command that reboots a VPS and waits for the task has
 *
 * <pre>
 * &#64;Calls({Calls.VPS_BY_NAME, "POST /vps/{serviceName}/reboot", Calls.VPS_TASK})
 * </pre>
 *
 * <p>The list names every route that the command calls with any option, including the routes that
 * resolve names and read tasks. A route is written as method and path of the catalogue, with {@code
 * /v2} for version 2. One text may contain several routes, separated by commas, so that a constant
 * can hold the routes that several commands share. If the API returns a list as ids, the route of a
 * single item belongs to the list as well. Routes that need no rights, such as {@code GET
 * /auth/time}, are left out. Each test that runs a command against a sandbox checks that the
 * command calls only the routes declared here.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Calls {
  /** Routes that find a VPS by service name or display name, and read it. */
  String VPS_BY_NAME = "GET /vps, GET /vps/{serviceName}";

  /** Route that reads a task of a VPS. */
  String VPS_TASK = "GET /vps/{serviceName}/tasks/{id}";

  /** Routes that find a dedicated server by service name or display name, and read it. */
  String SERVER_BY_NAME = "GET /dedicated/server, GET /dedicated/server/{serviceName}";

  /** Route that reads a task of a dedicated server. */
  String SERVER_TASK = "GET /dedicated/server/{serviceName}/task/{taskId}";

  /** Routes that find an SSH key of the account, and read it. */
  String KEY_BY_NAME = "GET /me/sshKey, GET /me/sshKey/{keyName}";

  /** The routes, such as {@code GET /vps/{serviceName}/ips}. */
  String[] value();
}
