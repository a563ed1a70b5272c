package dev.atrous.examples.primer.gallery;

import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.Weights;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Locale;
import java.util.Random;

/**
 * Figures 2 and 5: sparse and dense features.
 *
 * @param picture grey values from 0 to 1
 * @param folder where they are written
 */
record FeatureFigures(Tensor picture, GalleryFolder folder) {

  /** The parts of the positions that carry a response: {@code 25 %}. */
  record Shares(String sparse, String dense) {}

  /** Near the border, zeros of the padding make edges that are not the picture's. */
  private static final int BORDER = 24;

  private static final int ZOOM = 8;
  private static final int PART_WIDTH = 48;
  private static final int PART_HEIGHT = 32;
  private static final long SEED = 5;

  /** Figures 2 and 5: the same kernel on every second pixel, and at rate 2 on all. */
  Shares write() throws IOException {
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
    folder.save("figure-2-small.png", Shades.grey(outputs.small()));
    folder.save("figure-2-edges.png", Shades.signed(outputs.smallEdges(), strongest));
    folder.save("figure-2.png", sparse);
    folder.save("figure-5.png", dense);
    folder.save("figure-2-part.png", enlarged(sparse, first));
    folder.save("figure-5-part.png", enlarged(dense, first));
    FeaturesNetwork.Outputs ofNoise = network.forward(noise());
    return new Shares(share(ofNoise.sparse()), share(ofNoise.dense()));
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
}
