package dev.atrous.processor.random;

import dev.atrous.processor.reference.Use;

/** Random normalisations. */
final class RandomNorms {

  private final Dice dice;

  RandomNorms(Dice dice) {
    this.dice = dice;
  }

  /** For a map of any extent; mostly what a convolution folds into its weights. */
  Use any() {
    return dice.chance(0.75) ? epsilon(Use.of("BatchNorm")) : layer();
  }

  private Use layer() {
    Use use = epsilon(Use.of("LayerNorm"));
    return dice.chance(0.3) ? use.with("affine", dice.chance(0.3)) : use;
  }

  private Use epsilon(Use use) {
    return dice.chance(0.3) ? use.with("epsilon", dice.pick(1e-3, 1e-5, 0.01)) : use;
  }
}
