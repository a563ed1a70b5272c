package dev.atrous.examples.primer;

import dev.atrous.examples.primer.gallery.Gallery;
import dev.atrous.examples.terminal.Targets;
import dev.atrous.examples.terminal.Version;
import dev.atrous.runtime.picture.PictureException;
import dev.atrous.runtime.picture.Pictures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that writes the gallery. */
@Command(
    name = "gallery",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Writes pictures and a page that explain atrous and separable convolution.")
final class GalleryCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--image",
      paramLabel = "FILE",
      description = "A picture of yours, of any size; a drawn street if not given.")
  private Path image;

  @Option(
      names = "--output",
      paramLabel = "FOLDER",
      defaultValue = "gallery",
      description = "Where to write; ${DEFAULT-VALUE} if not given. Open index.html there.")
  private Path output;

  @Override
  public Integer call() {
    try {
      Path page = Gallery.write(Optional.ofNullable(image).map(Pictures::load), output);
      spec.commandLine().getOut().println("Open " + page);
      return 0;
    } catch (PictureException unusable) {
      throw new ParameterException(spec.commandLine(), unusable.getMessage());
    } catch (IOException failure) {
      throw new ParameterException(
          spec.commandLine(),
          "cannot write to the folder " + output + ": " + Targets.reason(failure));
    } catch (OutOfMemoryError full) {
      throw new ParameterException(spec.commandLine(), Targets.heapIsTooSmall());
    }
  }
}
