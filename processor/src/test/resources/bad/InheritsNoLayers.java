package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** Interfaces that know nothing of layers: one error, however many methods they have. */
class InheritsNoLayers {
  interface Base {
    @Input(channels = 3, height = 9, width = 9)
    Tensor image();

    @Relu
    Tensor stem(Tensor image);
  }

  @Network
  interface Closed extends Base, AutoCloseable {}
//^ InheritsNoLayers

  @Network
  interface ClosedLater extends Closed {
    @Relu
    Tensor head(Tensor stem);
  }

  @Network
  interface Compared extends Comparable<Compared>, Base {}
//^ InheritsNoLayers

  @Network
  interface Comparing extends Base, Comparator<Tensor> {}
//^ InheritsNoLayers

  @Network
  interface Listed extends Base, List<Tensor> {}
//^ InheritsNoLayers

  @Network
  interface Applied extends Base, UnaryOperator<Tensor> {}
//^ InheritsNoLayers

  interface Sized {
    int size();

    String name(int at, String or);
  }

  interface Sizes extends Sized {}

  @Network
  interface Own extends Base, Sizes {}
//^ InheritsNoLayers

  @Network
  interface Two extends Base, Runnable, AutoCloseable {}
//^ InheritsNoLayers
//^ InheritsNoLayers

  @Block
  @interface Wrong {
    interface Layers extends AutoCloseable {
  //^ InheritsNoLayers
      @Relu
      Tensor out(Tensor input);
    }
  }

  @Block
  @interface Hollow {
    interface Layers extends Comparable<String> {}
  //^ InheritsNoLayers
  }

  @Network
  interface UsesThem extends Base {
    @Wrong
    Tensor wrong(Tensor stem);

    @Hollow
    Tensor hollow(Tensor wrong);
  }
}
