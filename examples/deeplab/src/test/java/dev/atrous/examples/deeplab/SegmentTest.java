package dev.atrous.examples.deeplab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.atrous.examples.terminal.Commands;
import dev.atrous.examples.testing.ChildJvm;
import dev.atrous.examples.testing.Data;
import dev.atrous.runtime.picture.Pictures;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command from its arguments to its files, its output and its exit code. */
class SegmentTest {

  @TempDir private static Path shared;

  @TempDir private Path folder;

  private static Path weights;

  private Path photo;
  private Path mask;
  private Path overlay;

  private record Run(int code, String out, String err) {}

  @BeforeAll
  static void saveWeights() {
    weights = shared.resolve("random.safetensors");
    DeepLabNetwork.randomWeights(5).save(weights);
  }

  @BeforeEach
  void drawPhotograph() {
    photo = folder.resolve("photo.png");
    mask = folder.resolve("mask.png");
    overlay = folder.resolve("overlay.png");
    BufferedImage picture = new BufferedImage(96, 64, BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < 64; row++) {
      for (int column = 0; column < 96; column++) {
        picture.setRGB(column, row, row * 4 << 16 | column * 2 << 8 | (row ^ column));
      }
    }
    Pictures.save(picture, photo);
  }

  @Test
  void writesMaskAndOverlayAndPrintsTheShares() {
    Run run = segment("--overlay", overlay.toString());

    assertThat(run).isEqualTo(new Run(0, run.out, ""));
    BufferedImage found = Pictures.load(mask);
    assertThat(found.getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
    assertThat(found.getWidth()).isEqualTo(257);
    assertThat(found.getHeight()).isEqualTo(257);
    BufferedImage painted = Pictures.load(overlay);
    assertThat(painted.getWidth()).isEqualTo(96);
    assertThat(painted.getHeight()).isEqualTo(64);
    double sum =
        run.out
            .lines()
            .mapToDouble(line -> Double.parseDouble(line.replaceAll("[ <%a-z/]", "")))
            .sum();
    assertThat(sum).isBetween(98.9, 101.1);
    assertThat(files()).containsExactly("mask.png", "overlay.png", "photo.png");
  }

  @Test
  void needsNoOverlayAndReplacesAnOldMask() throws IOException {
    Files.writeString(mask, "old");
    assertThat(segment().code).isZero();
    assertThat(Pictures.load(mask).getWidth()).isEqualTo(257);
    assertThat(files()).containsExactly("mask.png", "photo.png");
  }

  @Test
  void writesAnOverlayInTheFormatOfItsName() throws IOException {
    Path jpeg = folder.resolve("overlay.jpg");
    assertThat(segment("--overlay", jpeg.toString()).code).isZero();
    assertThat(Files.readAllBytes(jpeg)).startsWith(0xFF, 0xD8, 0xFF);
  }

  @Test
  void profilePrintsTheTimeOfEachLayer() {
    Run run = segment("--profile");

    assertThat(run).isEqualTo(new Run(0, run.out, ""));
    List<String> lines = run.out.lines().dropWhile(line -> !line.startsWith("DeepLab:")).toList();
    assertThat(lines.get(2)).containsSubsequence("layer", "ms", "share", "per second", "loop");
    double shares = 0;
    for (String line : lines.subList(3, lines.size() - 1)) {
      shares += Double.parseDouble(line.replaceFirst("^.* ([0-9.]+) %.*$", "$1"));
    }
    assertThat(shares).isBetween(95.0, 106.0);
    assertThat(lines).anyMatch(line -> line.startsWith("stem") || line.contains("stem + "));
    assertThat(lines.get(lines.size() - 1)).startsWith("total").contains("100.0 %");
  }

  @Test
  void withTheCrfTheMaskIsAsLargeAsThePhotograph() {
    Run run = segment("--overlay", overlay.toString(), "--crf");

    assertThat(run).isEqualTo(new Run(0, run.out, ""));
    BufferedImage found = Pictures.load(mask);
    assertThat(found.getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
    assertThat(found.getWidth()).isEqualTo(96);
    assertThat(found.getHeight()).isEqualTo(64);
    assertThat(Pictures.load(overlay).getWidth()).isEqualTo(96);
  }

  @Test
  void withTheCrfAPhotographMayBeLongOrNarrow() {
    for (int[] size : new int[][] {{1, 1}, {1, 700}, {1100, 2}}) {
      Pictures.save(new BufferedImage(size[0], size[1], BufferedImage.TYPE_INT_RGB), photo);
      assertThat(segment("--overlay", overlay.toString(), "--crf").code).isZero();
      BufferedImage found = Pictures.load(mask);
      assertThat(Math.max(found.getWidth(), found.getHeight()))
          .isEqualTo(Math.min(Math.max(size[0], size[1]), 513));
    }
  }

  @Test
  void findsPeopleAndTheirHorse() {
    Path published = Data.file("deeplabv3_257/deeplabv3_257_mv_gpu.safetensors");
    Path riders = Data.file("deeplabv3_257/photos/segmentation_input_rotation0.jpg");
    Run run = run("--weights", published, "--image", riders, "--mask", mask);
    assertThat(run.code).isZero();
    assertThat(run.out.lines().map(line -> line.replaceAll(".*%\\s+", "")))
        .containsExactly("background", "person", "horse");
  }

  @Test
  void helpsAndTellsItsVersion() {
    Run help = run("--help");
    assertThat(help.code).isZero();
    assertThat(help.out)
        .contains("--weights", "--image", "--mask", "--overlay", "--crf", "Exit code");
    assertThat(help.out.lines()).allMatch(line -> line.length() <= 80);
    assertThat(run("--version")).matches(run -> run.code == 0 && run.out.startsWith("segment "));
  }

  @Test
  void refusesWrongArguments() {
    assertRefused(run(), "--weights");
    assertRefused(segment("--colour"), "--colour");
    assertRefused(segment("--overlay"), "--overlay");
  }

  @Test
  void refusesAMissingFile() {
    assertRefused(run("--weights", weights, "--image", folder.resolve("no"), "--mask", mask), "no");
    assertRefused(run("--weights", folder.resolve("no"), "--image", photo, "--mask", mask), "no");
  }

  @Test
  void refusesADirectory() {
    assertRefused(run("--weights", weights, "--image", folder, "--mask", mask), "directory");
    assertRefused(run("--weights", folder, "--image", photo, "--mask", mask), "directory");
  }

  /** A pipe to which nobody writes would be waited for without end. */
  @Test
  @Timeout(100)
  void refusesAPipe() throws Exception {
    Path pipe = folder.resolve("pipe.png");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "mkfifo");
    assertRefused(run("--weights", weights, "--image", pipe, "--mask", mask), "regular file");
    assertRefused(run("--weights", pipe, "--image", photo, "--mask", mask), "regular file");
    assertRefused(run("--weights", weights, "--image", photo, "--mask", pipe), "regular file");
    assertRefused(segment("--overlay", pipe.toString()), "regular file");
  }

  /** More pixels are allowed; these take 5 MB of one bit each, but 169 MB in colours. */
  @Test
  void refusesAPhotographForWhichThereIsNoMemory() throws Exception {
    BufferedImage large = new BufferedImage(6500, 6500, BufferedImage.TYPE_BYTE_BINARY);
    Pictures.save(large, photo);
    ChildJvm child =
        ChildJvm.run(
            List.of("-Xmx128m"),
            Segment.class,
            "--weights",
            weights,
            "--image",
            photo,
            "--mask",
            mask);
    assertThat(child.code()).as(child.output()).isEqualTo(2);
    assertThat(child.output())
        .contains("segment: cannot segment " + photo + ": there is not enough memory: the heap is")
        .contains("128 MB; use a smaller picture, or java -Xmx with more")
        .doesNotContain("\tat ");
    assertThat(mask).doesNotExist();
  }

  @Test
  void refusesAForbiddenFile() {
    assumeFalse("root".equals(System.getProperty("user.name")), "Skipped: root reads every file.");
    assertThat(photo.toFile().setReadable(false)).isTrue();
    assertRefused(segment(), photo.toString());
  }

  @Test
  void refusesAPictureThatIsNone() throws IOException {
    Files.writeString(photo, "not a picture");
    assertRefused(segment(), "not a picture");
    Files.write(photo, new byte[0]);
    assertRefused(segment(), photo.toString());
  }

  @Test
  void refusesADamagedPicture() throws IOException {
    byte[] bytes = Files.readAllBytes(photo);
    Files.write(photo, Arrays.copyOf(bytes, bytes.length / 2));
    assertRefused(segment(), photo.toString());
  }

  @Test
  void refusesDamagedWeights() throws IOException {
    byte[] bytes = Files.readAllBytes(weights);
    Path damaged = folder.resolve("damaged.safetensors");
    for (int length : new int[] {0, 7, 8, 1000, bytes.length / 2, bytes.length - 1}) {
      Files.write(damaged, Arrays.copyOf(bytes, length));
      assertRefused(
          run("--weights", damaged, "--image", photo, "--mask", mask), damaged.toString());
    }
    assertRefused(run("--weights", photo, "--image", photo, "--mask", mask), photo.toString());
  }

  @Test
  void refusesTheWeightsOfAnotherNetwork() {
    Path others = folder.resolve("others.safetensors");
    DeepLabNetwork.randomWeights(5).without("MobilenetV2.expanded_conv_1").save(others);
    assertRefused(
        run("--weights", others, "--image", photo, "--mask", mask), "more problems", "expanded");
  }

  @Test
  void refusesAnUnwritableTarget() throws IOException {
    Path inNothing = folder.resolve("no").resolve("mask.png");
    assertRefused(run("--weights", weights, "--image", photo, "--mask", inNothing), "no directory");
    assertRefused(run("--weights", weights, "--image", photo, "--mask", folder), "directory");
    Path inFile = photo.resolve("mask.png");
    assertRefused(run("--weights", weights, "--image", photo, "--mask", inFile), "no directory");
    assertRefused(segment("--overlay", folder.toString()), "directory");
    Path bitmap = folder.resolve("overlay.wbmp"); // black and white only
    assertRefused(segment("--overlay", bitmap.toString()), "overlay.wbmp");
  }

  @Test
  void refusesAMaskThatWouldLoseItsNumbers() {
    Path jpeg = folder.resolve("mask.jpg");
    assertRefused(run("--weights", weights, "--image", photo, "--mask", jpeg), ".png");
  }

  @Test
  void refusesToOverwriteWhatItReads() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link.png"), photo);
    Path twin = Files.createLink(folder.resolve("twin.png"), photo);
    Path detour = folder.resolve("..").resolve(folder.getFileName()).resolve("photo.png");
    for (Path target : new Path[] {photo, link, twin, detour}) {
      assertRefused(run("--weights", weights, "--image", photo, "--mask", target), "overwrite");
      assertRefused(segment("--overlay", target.toString()), "overwrite");
    }
    assertRefused(run("--weights", weights, "--image", photo, "--mask", weights), "overwrite");
    assertRefused(segment("--overlay", mask.toString()), "overwrite");
  }

  private Run segment(String... more) {
    Object[] arguments =
        Stream.concat(
                Stream.of("--weights", weights, "--image", photo, "--mask", mask), Stream.of(more))
            .toArray();
    return run(arguments);
  }

  /** Runs the command and checks that a run that failed has changed no file. */
  private Run run(Object... arguments) {
    Map<String, String> before = contents();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Commands.of(new Segment())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
    if (code != 0) {
      assertThat(contents()).isEqualTo(before);
    }
    return new Run(code, out.toString(), err.toString());
  }

  private static void assertRefused(Run run, String... words) {
    assertThat(run.code).as(run.err).isEqualTo(2);
    assertThat(run.out).isEmpty();
    assertThat(run.err).startsWith("segment: ").contains(words).endsWith(System.lineSeparator());
    assertThat(run.err.lines()).hasSize(1);
  }

  private Iterable<String> files() {
    return contents().keySet().stream().filter(name -> !name.startsWith("random.")).toList();
  }

  private Map<String, String> contents() {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Stream.concat(Files.list(folder), Files.list(shared))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String bytes =
            Files.isReadable(file) && Files.isRegularFile(file)
                ? Arrays.hashCode(Files.readAllBytes(file)) + ""
                : "unreadable";
        contents.put(file.getFileName().toString(), bytes);
      }
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
    return contents;
  }
}
