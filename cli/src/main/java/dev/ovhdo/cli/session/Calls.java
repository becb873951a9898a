package dev.ovhdo.cli.session;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which routes a command may call, so that {@code credential rules --for 'vps reboot'} can say
 * which rights it takes. Stands on the class of each {@link Verb}; an empty one says that the
 * command calls nothing, and only {@code api}, which calls anything, has none.
 *
 * <p>A command that reboots a VPS, and waits for it, has
 *
 * <pre>
 * &#64;Calls({Calls.VPS_BY_NAME, "POST /vps/{serviceName}/reboot", Calls.VPS_TASK})
 * </pre>
 *
 * <p>It names all that the command calls with any option, looking up names and watching tasks
 * included: method and path as the catalogue has them, with {@code /v2} for the second version, and
 * several in one text with commas between them, so that what commands share can be a constant. A
 * list that the API hands out as ids is read item by item where it cannot be had at once, so the
 * route of the item is one of them. What takes no rights, such as {@code GET /auth/time}, is left
 * out. The tests hold each command that runs against a sandbox to what it says here.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Calls {
  /** Finding a VPS by service name or display name, and reading it. */
  String VPS_BY_NAME = "GET /vps, GET /vps/{serviceName}";

  /** Watching a task of a VPS. */
  String VPS_TASK = "GET /vps/{serviceName}/tasks/{id}";

  /** Finding a dedicated server by service name or display name, and reading it. */
  String SERVER_BY_NAME = "GET /dedicated/server, GET /dedicated/server/{serviceName}";

  /** Watching a task of a dedicated server. */
  String SERVER_TASK = "GET /dedicated/server/{serviceName}/task/{taskId}";

  /** Finding an SSH key of the account, and reading it. */
  String KEY_BY_NAME = "GET /me/sshKey, GET /me/sshKey/{keyName}";

  /** The routes, such as {@code GET /vps/{serviceName}/ips}. */
  String[] value();
}
