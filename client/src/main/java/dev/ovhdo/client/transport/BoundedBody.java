package dev.ovhdo.client.transport;

import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Collects the bytes of a response up to a limit, so that no server can fill the memory. After the
 * limit the rest is not read, and the exchange fails with {@link ResponseTooLargeException}.
 */
final class BoundedBody implements BodySubscriber<byte[]> {
  private static final long MOST_BYTES = 64 << 20;

  private final BodySubscriber<byte[]> collected = BodySubscribers.ofByteArray();
  private @Nullable Subscription subscription;
  private long bytes;
  private boolean ended;

  private BoundedBody() {}

  static BodyHandler<byte[]> handler() {
    return response -> new BoundedBody();
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    this.subscription = subscription;
    collected.onSubscribe(subscription);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    if (ended) {
      return;
    }
    for (ByteBuffer buffer : buffers) {
      bytes += buffer.remaining();
    }
    if (bytes <= MOST_BYTES) {
      collected.onNext(buffers);
      return;
    }
    ended = true;
    if (subscription != null) {
      subscription.cancel();
    }
    collected.onError(new ResponseTooLargeException("64 MB"));
  }

  @Override
  public void onError(Throwable failure) {
    if (!ended) {
      collected.onError(failure);
    }
  }

  @Override
  public void onComplete() {
    if (!ended) {
      collected.onComplete();
    }
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return collected.getBody();
  }
}
