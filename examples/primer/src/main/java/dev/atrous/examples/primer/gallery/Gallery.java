package dev.atrous.examples.primer.gallery;

import dev.atrous.examples.primer.SeparableConvolutionNetwork;
import dev.atrous.examples.primer.StandardConvolutionNetwork;
import dev.atrous.examples.primer.arithmetic.ArithmeticPicture;
import dev.atrous.examples.primer.arithmetic.Classic;
import dev.atrous.examples.primer.arithmetic.WindowAxis;
import dev.atrous.examples.terminal.Progress;
import dev.atrous.runtime.LayerSummary;
import dev.atrous.runtime.NetworkSummary;
import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.Weights;
import dev.atrous.runtime.picture.Pictures;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Computes the figures and writes them with a page that tells their story. */
public final class Gallery {

  /** A page, and its figures before the classic examples. */
  private static final int FIGURES = 7;

  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)\\}\\}");

  /** Near the border, zeros of the padding make edges that are not the picture's. */
  private static final int BORDER = 24;

  private static final int ZOOM = 8;
  private static final int PART_WIDTH = 48;
  private static final int PART_HEIGHT = 32;
  private static final long SEED = 5;

  private final Path folder;
  private final Tensor picture;
  private final Map<String, String> story = new LinkedHashMap<>();

  private Gallery(BufferedImage picture, Path folder) {
    this.picture = GalleryPicture.of(picture);
    this.folder = folder;
  }

  /**
   * Writes the gallery.
   *
   * @param picture of any size; the program's own if there is none
   * @param folder where to write; made if it is not there
   * @return the page
   * @throws IOException if anything cannot be written
   */
  public static Path write(Optional<BufferedImage> picture, Path folder) throws IOException {
    Files.createDirectories(folder.resolve("arithmetic"));
    Gallery gallery = new Gallery(picture.orElseGet(GalleryPicture::builtIn), folder);
    try (Progress progress = Progress.of(FIGURES + Classic.values().length)) {
      gallery.figures(progress);
      gallery.arithmetic(progress);
    }
    return gallery.page();
  }

  private void figures(Progress progress) throws IOException {
    save("picture.png", Shades.grey(picture));
    progress.next("figures 1 and 4");
    sliding();
    progress.next("figure 3");
    taps();
    progress.next("figures 2 and 5");
    features();
    progress.next("figures 6 and 7");
    blocks();
  }

  /**
   * Figures 1 and 4: the pixels in the middle of the picture, and a kernel on its way over them.
   */
  private void sliding() throws IOException {
    int side = SlidingKernels.SIDE;
    float[] pixels = part(busiest(side), side);
    float[] kernel = EdgeKernel.weights(3);
    SlidingKernelsNetwork.Outputs outputs =
        SlidingKernelsNetwork.load(both(kernel, 3))
            .forward(Tensor.planar(pixels, 1, 1, side, side));
    float[] shown = stretched(pixels);
    write("figure-1.svg", sliding(shown, outputs.plain(), 1));
    write("figure-4.svg", sliding(shown, outputs.atrous(), 2));
  }

  private static Weights both(float[] kernel, int side) {
    return Weights.builder()
        .put("plain.weight", kernel, 1, 1, side, side)
        .put("atrous.weight", kernel, 1, 1, side, side)
        .build();
  }

  private static String sliding(float[] input, Tensor output, int rate) {
    WindowAxis axis = new WindowAxis(SlidingKernels.SIDE, 3, 1, 0, 0, rate, false, 0);
    return new ArithmeticPicture(
            axis, axis, Optional.of(new ArithmeticPicture.Values(input, output.toPlanar())))
        .svg();
  }

  /** Where the pixels of a part differ most: its first pixel. */
  private int busiest(int side) {
    int best = 0;
    double most = -1;
    for (int top = 0; top + side <= GalleryPicture.HEIGHT; top += side) {
      for (int left = 0; left + side <= GalleryPicture.WIDTH; left += side) {
        int first = top * GalleryPicture.WIDTH + left;
        double spread = spread(part(first, side));
        if (spread > most) {
          most = spread;
          best = first;
        }
      }
    }
    return best;
  }

  private static double spread(float[] values) {
    double sum = 0;
    double squares = 0;
    for (float value : values) {
      sum += value;
      squares += value * value;
    }
    return squares / values.length - Math.pow(sum / values.length, 2);
  }

  private float[] part(int first, int side) {
    float[] values = picture.toPlanar();
    float[] part = new float[side * side];
    for (int at = 0; at < part.length; at++) {
      part[at] = values[first + at / side * GalleryPicture.WIDTH + at % side];
    }
    return part;
  }

  /** From black to white, so that dark parts can be seen too. */
  private static float[] stretched(float[] values) {
    float least = Float.MAX_VALUE;
    float most = -Float.MAX_VALUE;
    for (float value : values) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    float[] stretched = new float[values.length];
    for (int at = 0; at < values.length; at++) {
      stretched[at] = most == least ? 0.5f : (values[at] - least) / (most - least);
    }
    return stretched;
  }

  /** Figure 3: where taps stand. A convolution turns the kernel round, so it is given turned. */
  private void taps() throws IOException {
    float[] kernel = new float[9];
    for (int at = 0; at < kernel.length; at++) {
      kernel[at] = kernel.length - at;
    }
    float[] pixel = new float[Impulses.SIDE * Impulses.SIDE];
    pixel[pixel.length / 2] = 1;
    ImpulsesNetwork.Outputs outputs =
        ImpulsesNetwork.load(both(kernel, 3))
            .forward(Tensor.planar(pixel, 1, 1, Impulses.SIDE, Impulses.SIDE));
    write(
        "figure-3.svg",
        Taps.of(List.of("3×3", "3×3 at rate 2"), List.of(outputs.plain(), outputs.atrous())));
  }

  /** Figures 2 and 5: the same kernel on every second pixel, and at rate 2 on all. */
  private void features() throws IOException {
    float[] kernel = EdgeKernel.weights(EdgeKernel.SIDE);
    FeaturesNetwork network =
        FeaturesNetwork.load(
            Weights.builder()
                .put("smallEdges.weight", kernel, 1, 1, EdgeKernel.SIDE, EdgeKernel.SIDE)
                .put("sparse.weight", new float[] {1}, 1, 1, 1, 1)
                .put("dense.weight", kernel, 1, 1, EdgeKernel.SIDE, EdgeKernel.SIDE)
                .build());
    FeaturesNetwork.Outputs outputs = network.forward(picture);
    int first = busiestOf(outputs.dense());
    float strongest = strongest(outputs.dense(), first);
    BufferedImage sparse = Shades.signed(outputs.sparse(), strongest);
    BufferedImage dense = Shades.signed(outputs.dense(), strongest);
    save("figure-2-small.png", Shades.grey(outputs.small()));
    save("figure-2-edges.png", Shades.signed(outputs.smallEdges(), strongest));
    save("figure-2.png", sparse);
    save("figure-5.png", dense);
    save("figure-2-part.png", enlarged(sparse, first));
    save("figure-5-part.png", enlarged(dense, first));
    FeaturesNetwork.Outputs ofNoise = network.forward(noise());
    story.put("sparseShare", share(ofNoise.sparse()));
    story.put("denseShare", share(ofNoise.dense()));
  }

  /** Where responses are strongest, far from the border: the first pixel of a part around. */
  private static int busiestOf(Tensor responses) {
    float[] values = responses.toPlanar();
    int best = -1;
    for (int at = 0; at < values.length; at++) {
      int row = at / GalleryPicture.WIDTH;
      int column = at % GalleryPicture.WIDTH;
      boolean inner =
          row == within(row, BORDER, GalleryPicture.HEIGHT - BORDER)
              && column == within(column, BORDER, GalleryPicture.WIDTH - BORDER);
      if (inner && (best < 0 || Math.abs(values[at]) > Math.abs(values[best]))) {
        best = at;
      }
    }
    int row = best / GalleryPicture.WIDTH - PART_HEIGHT / 2;
    int column = best % GalleryPicture.WIDTH - PART_WIDTH / 2;
    return within(row, 0, GalleryPicture.HEIGHT - PART_HEIGHT) * GalleryPicture.WIDTH
        + within(column, 0, GalleryPicture.WIDTH - PART_WIDTH);
  }

  /** The largest size of a response in a part. */
  private static float strongest(Tensor responses, int first) {
    float[] values = responses.toPlanar();
    float most = 0;
    for (int at = 0; at < PART_HEIGHT * PART_WIDTH; at++) {
      int place = first + at / PART_WIDTH * GalleryPicture.WIDTH + at % PART_WIDTH;
      most = Math.max(most, Math.abs(values[place]));
    }
    return most;
  }

  private static int within(int place, int first, int last) {
    return Math.max(first, Math.min(place, last));
  }

  private static BufferedImage enlarged(BufferedImage picture, int first) {
    return Shades.enlarged(
        picture,
        first % GalleryPicture.WIDTH,
        first / GalleryPicture.WIDTH,
        PART_WIDTH,
        PART_HEIGHT,
        ZOOM);
  }

  /** A picture without any flat part, where a response is zero only if none was computed. */
  private static Tensor noise() {
    Random random = new Random(SEED);
    float[] values = new float[GalleryPicture.HEIGHT * GalleryPicture.WIDTH];
    for (int at = 0; at < values.length; at++) {
      values[at] = random.nextFloat();
    }
    return Tensor.planar(values, 1, 1, GalleryPicture.HEIGHT, GalleryPicture.WIDTH);
  }

  /** The part of the positions that carry a response. */
  private static String share(Tensor responses) {
    int carrying = 0;
    float[] values = responses.toPlanar();
    for (float value : values) {
      carrying += value == 0 ? 0 : 1;
    }
    return String.format(Locale.ROOT, "%.0f %%", 100.0 * carrying / values.length);
  }

  /** Figures 6 and 7: two ways from 3 channels to 256. */
  private void blocks() throws IOException {
    NetworkSummary standard = StandardConvolutionNetwork.Layers.SUMMARY;
    NetworkSummary separable = SeparableConvolutionNetwork.Layers.SUMMARY;
    write("figure-6.svg", Blocks.of(standard, StandardConvolutionNetwork.randomWeights(SEED)));
    write("figure-7.svg", Blocks.of(separable, SeparableConvolutionNetwork.randomWeights(SEED)));
    story.put("standard", number(standard.multiplyAdds()));
    story.put("separable", number(separable.multiplyAdds()));
    story.put("depthwise", products(separable, 1));
    story.put("pointwise", products(separable, 2));
    double times = (double) standard.multiplyAdds() / separable.multiplyAdds();
    story.put("times", String.format(Locale.ROOT, "%.1f", times));
  }

  private static String products(NetworkSummary network, int layer) {
    LayerSummary summary = network.layers().get(layer);
    return number(summary.multiplyAdds());
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private void arithmetic(Progress progress) throws IOException {
    StringBuilder figures = new StringBuilder();
    for (Classic classic : Classic.values()) {
      progress.next(classic.title());
      ArithmeticPicture drawn = classic.picture();
      String file = "arithmetic/" + classic.fileName() + ".svg";
      write(file, drawn.svg());
      figures.append(
          "<figure><img src=\"%s\" alt=\"%s\"><figcaption><b>%s</b> %s</figcaption></figure>%n"
              .formatted(file, classic.title(), classic.title(), drawn.description()));
    }
    story.put("arithmetic", figures.toString());
  }

  private Path page() throws IOException {
    String page =
        PLACE
            .matcher(resource("index.html"))
            .replaceAll(place -> Matcher.quoteReplacement(story.get(place.group(1))));
    return write("index.html", page);
  }

  private void save(String name, BufferedImage image) {
    Pictures.save(image, folder.resolve(name));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private static String resource(String name) {
    try (InputStream stream = Gallery.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
