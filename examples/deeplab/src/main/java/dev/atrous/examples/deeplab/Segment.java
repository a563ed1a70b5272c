package dev.atrous.examples.deeplab;

import dev.atrous.examples.terminal.Commands;
import dev.atrous.examples.terminal.OutputFiles;
import dev.atrous.examples.terminal.Progress;
import dev.atrous.examples.terminal.Refusal;
import dev.atrous.examples.terminal.Targets;
import dev.atrous.examples.terminal.Version;
import dev.atrous.runtime.Profile;
import dev.atrous.runtime.Weights;
import dev.atrous.runtime.WeightsException;
import dev.atrous.runtime.picture.PictureException;
import dev.atrous.runtime.picture.Pictures;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command: finds the twenty classes of PASCAL VOC in a photograph. */
@Command(
    name = "segment",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    sortSynopsis = false,
    description = "Finds people, animals, vehicles and furniture in a photograph.",
    footer = {
      "",
      "The mask is an 8-bit grey PNG of 257 x 257 pixels; the value of a pixel is the",
      "index of its class: 0 background, 1 aeroplane, 2 bicycle ... 20 tv/monitor.",
      "With --crf it is as large as the photograph, but at most 513 pixels long.",
      "Exit code 0: done. 2: something given cannot be used; nothing was written."
    })
public final class Segment implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--weights",
      required = true,
      paramLabel = "FILE",
      description = "The network's weights, a safetensors file.")
  private Path weights;

  @Option(
      names = "--image",
      required = true,
      paramLabel = "FILE",
      description = "The photograph, of any size.")
  private Path image;

  @Option(
      names = "--mask",
      required = true,
      paramLabel = "FILE",
      description = "Where to write the class of each pixel, as PNG.")
  private Path mask;

  @Option(
      names = "--overlay",
      paramLabel = "FILE",
      description = {
        "Where to write the photograph with its classes in colour:",
        "a PNG, or what the name ends with, such as .jpg."
      })
  private Path overlay;

  @Option(
      names = "--crf",
      description = {
        "Let borders follow the photograph's edges: a fully connected CRF, as in",
        "DeepLab v1 and v2. Takes about a second."
      })
  private boolean crf;

  @Option(
      names = "--profile",
      description = {
        "Print, too, what time each layer takes on this photograph: the median of a",
        "second's passes, after a second in which the virtual machine compiles."
      })
  private boolean profile;

  /** For the command line. */
  Segment() {}

  /**
   * Runs the command and ends the process.
   *
   * @param arguments see {@code --help}
   */
  public static void main(String[] arguments) {
    System.setProperty("java.awt.headless", "true");
    System.exit(Commands.of(new Segment()).execute(arguments));
  }

  @Override
  public Integer call() throws Refusal {
    checkTargets();
    try {
      return segment();
    } catch (OutOfMemoryError full) {
      throw new Refusal("cannot segment " + image + ": " + Targets.heapIsTooSmall());
    }
  }

  private int segment() throws Refusal {
    BufferedImage photo = photo();
    DeepLabNetwork network = network();
    Segmentation segmentation;
    Optional<Profile> times;
    try (Progress progress = Progress.of(3)) {
      progress.next("segmenting");
      segmentation = Segmentation.of(network, photo);
      if (crf) {
        progress.next("refining borders");
        segmentation = Refinement.of(segmentation, photo);
      }
      progress.next("timing layers");
      times = profile ? Optional.of(Segmentation.profile(network, photo)) : Optional.empty();
    }
    OutputFiles outputs = new OutputFiles();
    outputs.add(mask, segmentation.maskPicture());
    if (overlay != null) {
      outputs.add(overlay, Overlay.paint(photo, segmentation.scores()));
    }
    outputs.write();
    print(segmentation);
    times.ifPresent(this::print);
    return Commands.DONE;
  }

  private void checkTargets() throws Refusal {
    for (Path target : overlay == null ? List.of(mask) : List.of(mask, overlay)) {
      OutputFiles.check(target);
      OutputFiles.checkApart(target, weights, "the weights file");
      OutputFiles.checkApart(target, image, "the photograph");
    }
    OutputFiles.checkExact(mask);
    if (overlay != null) {
      OutputFiles.checkApart(overlay, mask, "the mask");
    }
  }

  /** The photograph in plain colours, transparent parts white. */
  private BufferedImage photo() throws Refusal {
    try {
      return Pictures.onBackground(Pictures.load(image), Color.WHITE);
    } catch (PictureException unusable) {
      throw new Refusal(unusable.getMessage());
    }
  }

  private DeepLabNetwork network() throws Refusal {
    try {
      return DeepLabNetwork.load(Weights.read(weights));
    } catch (WeightsException wrong) {
      int others = wrong.problemCount() - 1;
      String rest = others > 0 ? " (and " + others + " more problems)" : "";
      throw new Refusal(
          "cannot use the weights " + weights + ": " + wrong.problems().get(0) + rest);
    }
  }

  private void print(Segmentation segmentation) {
    CommandLine command = spec.commandLine();
    PrintWriter out = command.getOut();
    for (Segmentation.Share share : segmentation.shares()) {
      String line = swatch(share.label()) + percent(share.part()) + "  " + share.label().label();
      out.println(command.getColorScheme().ansi().string(line));
    }
    out.flush();
  }

  private void print(Profile times) {
    spec.commandLine().getOut().println();
    spec.commandLine().getOut().print(times);
    spec.commandLine().getOut().flush();
  }

  private static String percent(double part) {
    return part < 0.0005 ? " <0.1 %" : String.format(Locale.ROOT, "%5.1f %%", 100 * part);
  }

  /** The class's colour, 0 to 5 each, for terminals with colours; left out in others. */
  private static String swatch(VocClass label) {
    int red = Math.round(label.red() / 51f);
    int green = Math.round(label.green() / 51f);
    int blue = Math.round(label.blue() / 51f);
    return "@|bg(" + red + ";" + green + ";" + blue + ")   |@ ";
  }
}
