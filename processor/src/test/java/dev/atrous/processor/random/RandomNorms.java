package dev.atrous.processor.random;

import dev.atrous.processor.reference.Use;
import dev.atrous.processor.reference.operations.Extent;
import java.util.List;
import java.util.stream.IntStream;

/** Random normalisations. */
final class RandomNorms {

  private final Dice dice;

  RandomNorms(Dice dice) {
    this.dice = dice;
  }

  /** For a map of any extent; mostly what a convolution folds into its weights. */
  Use any() {
    int kind = dice.between(0, 9);
    return kind < 7 ? epsilon(Use.of("BatchNorm")) : kind < 8 ? scale() : layer();
  }

  /** For a map of a known extent. */
  Use any(Extent input) {
    if (dice.chance(0.15)) {
      return localResponse();
    }
    return dice.chance(0.35) ? overMap(input) : any();
  }

  private Use overMap(Extent input) {
    List<Integer> groups =
        IntStream.rangeClosed(1, input.channels())
            .filter(each -> input.channels() % each == 0)
            .boxed()
            .toList();
    Use use =
        dice.chance(0.6)
            ? Use.of("GroupNorm").with("groups", dice.pick(groups))
            : Use.of("InstanceNorm");
    return dice.chance(0.5) ? damped(use).with("affine", dice.chance(0.6)) : damped(use);
  }

  private Use scale() {
    return dice.chance(0.5) ? Use.of("Scale").with("bias", dice.chance(0.3)) : Use.of("Scale");
  }

  private Use layer() {
    Use use = damped(Use.of("LayerNorm"));
    return dice.chance(0.3) ? use.with("affine", dice.chance(0.3)) : use;
  }

  private Use localResponse() {
    Use use = Use.of("LocalResponseNorm").with("size", dice.pick(1, 3, 5, 9));
    use = dice.chance(0.7) ? use.with("alpha", dice.pick(0.01, 0.5, 2.0)) : use;
    use = dice.chance(0.5) ? use.with("beta", dice.pick(0.4, 0.5, 1.0)) : use;
    return dice.chance(0.5) ? use.with("k", dice.pick(0.5, 2.0)) : use;
  }

  private Use epsilon(Use use) {
    return dice.chance(0.3) ? use.with("epsilon", dice.pick(1e-3, 1e-5, 0.01)) : use;
  }

  /**
   * Norms that divide by a deviation which they measure make a small difference 1/√ε times larger:
   * with the default, 316 times each, three of them turn the last digit of a float into the first.
   * Larger ones leave digits to compare. (The default is for the tests of single layers.)
   */
  private Use damped(Use use) {
    return use.with("epsilon", dice.pick(0.02, 0.1, 0.5));
  }
}
