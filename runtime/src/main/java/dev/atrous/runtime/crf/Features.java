package dev.atrous.runtime.crf;

import java.awt.image.BufferedImage;

/** What pixels are compared by, each in deviations of its kernel: their places and colours. */
final class Features {

  private final int height;
  private final int width;
  private final int[] colours;

  Features(BufferedImage picture) {
    height = picture.getHeight();
    width = picture.getWidth();
    colours = picture.getRGB(0, 0, width, height, null, 0, width);
  }

  /** Column and row. */
  float[] places(double deviation) {
    float[] features = new float[colours.length * 2];
    for (int pixel = 0; pixel < colours.length; pixel++) {
      features[pixel * 2] = (float) (pixel % width / deviation);
      features[pixel * 2 + 1] = (float) (pixel / width / deviation);
    }
    return features;
  }

  /** Column, row, red, green and blue. */
  float[] placesAndColours(double placeDeviation, double colourDeviation) {
    float[] features = new float[colours.length * 5];
    for (int pixel = 0; pixel < colours.length; pixel++) {
      int at = pixel * 5;
      features[at] = (float) (pixel % width / placeDeviation);
      features[at + 1] = (float) (pixel / width / placeDeviation);
      features[at + 2] = (float) ((colours[pixel] >> 16 & 0xFF) / colourDeviation);
      features[at + 3] = (float) ((colours[pixel] >> 8 & 0xFF) / colourDeviation);
      features[at + 4] = (float) ((colours[pixel] & 0xFF) / colourDeviation);
    }
    return features;
  }
}
