package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Class files keep the order of annotations of one retention only. */
@Network interface BlockRetention {
  @Block
  @Retention(RetentionPolicy.RUNTIME)
  @interface AtRunTime {
// ^ BlockRetention
    interface Layers {
      @Relu
      Tensor out(Tensor input);
    }
  }

  @Block
  @Retention(value = RetentionPolicy.SOURCE)
  @interface InSource {
// ^ BlockRetention
    interface Layers {
      @Relu
      Tensor out(Tensor input);
    }
  }

  @Block
  @Retention(RetentionPolicy.CLASS)
  @interface InClassFiles {
    interface Layers {
      @Relu
      Tensor out(Tensor input);
    }
  }

  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @AtRunTime
  Tensor one(Tensor image);

  @InSource
  Tensor two(Tensor image);

  @InClassFiles
  Tensor three(Tensor image);
}
