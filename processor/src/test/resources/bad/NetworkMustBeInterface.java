package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** A network on everything that is no interface. */
class NetworkMustBeInterface {
  @Network
//^ NetworkMustBeInterface
  abstract static class OfAClass {
    abstract Tensor image();
  }

  @Network
//^ NetworkMustBeInterface
  enum OfAnEnum {}

  @Network
//^ NetworkMustBeInterface
  record OfARecord(Tensor image) {}

  @Network
//^ NetworkMustBeInterface
  @interface OfAnAnnotation {
    int image();
  }
}
