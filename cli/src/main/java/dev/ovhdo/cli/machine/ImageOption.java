package dev.ovhdo.cli.machine;

import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.select.ArgumentKind;
import dev.ovhdo.cli.select.ArgumentSelection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The option {@code --image} of commands that install a system, for VPSes and servers alike. The
 * earlier forms still work: {@code --os}, and the image as the second argument.
 */
public final class ImageOption {
  @Option(
      names = "--image",
      paramLabel = "IMAGE",
      description =
          "The image to install: its name, a family such as debian (the newest image of the"
              + " family), or a regular expression that is searched in the names, ignoring case."
              + " Without this option, you select the image at the terminal")
  @Nullable String image;

  @Option(names = "--os", hidden = true, paramLabel = "IMAGE")
  @Nullable String os;

  /**
   * The image and the machines on which it is installed.
   *
   * @param machines the names of the machines
   */
  public record Choice(List<String> machines, String image) {
    /** Copies the names. */
    public Choice {
      machines = List.copyOf(machines);
    }
  }

  /**
   * Returns the image; a user at the terminal selects it if it is not given.
   *
   * @param command the name of the command, for messages
   * @param arguments the names of the machines, or the earlier form: one machine and the image
   * @param images the kind of the images
   * @param machines the kind of the machines
   * @throws CommandException if there is no image
   */
  public Choice choose(
      CommandContext context,
      String command,
      List<String> arguments,
      ArgumentKind images,
      ArgumentKind machines) {
    if (image != null && os != null) {
      throw new CommandException(ExitCode.USAGE, "--os is another name of --image: give one");
    }
    String given = image == null ? os : image;
    if (given != null) {
      return new Choice(arguments, given);
    } else if (arguments.size() == 2) {
      return new Choice(arguments.subList(0, 1), arguments.get(1));
    }
    ArgumentSelection selection = new ArgumentSelection(context);
    if (!selection.isPossible()) {
      throw new CommandException(
          ExitCode.USAGE,
          "%1$s: --image=IMAGE is missing ('ovh-do %2$s' lists the values); 'ovh-do help %1$s' shows the usage"
              .formatted(command, images.command()));
    }
    return new Choice(
        arguments, selection.select(images, Map.of(machines.name(), arguments.get(0))));
  }
}
