package coop.minga.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A body on its way through that may not become larger than its limit.
 *
 * <p>Guarantee: counts what arrives, so that a chunked body cannot hide its size; not one byte beyond the limit is
 * passed on. Used on the request's own event loop only.
 */
final class LimitedBody implements ReadStream<Buffer> {
    private final ReadStream<Buffer> source;
    private final long limitBytes;
    private final IntConsumer onBytes;
    private final Runnable onEnd;
    private final Runnable onExceeded;
    private long receivedBytes;
    private boolean isExceeded;

    LimitedBody(ReadStream<Buffer> source, long limitBytes, IntConsumer onBytes, Runnable onEnd, Runnable onExceeded) {
        this.source = source;
        this.limitBytes = limitBytes;
        this.onBytes = onBytes;
        this.onEnd = onEnd;
        this.onExceeded = onExceeded;
    }

    @Override
    public LimitedBody handler(@Nullable Handler<Buffer> handler) {
        if (handler == null) {
            if (!isExceeded) {
                source.handler(null);
            }
            return this;
        }
        source.handler(buffer -> {
            receivedBytes += buffer.length();
            if (receivedBytes <= limitBytes) {
                onBytes.accept(buffer.length());
                handler.handle(buffer);
            } else if (!isExceeded) {
                isExceeded = true;
                onExceeded.run();
            }
        });
        return this;
    }

    @Override
    public LimitedBody endHandler(@Nullable Handler<Void> handler) {
        if (handler == null) {
            source.endHandler(null);
        } else {
            source.endHandler(ended -> {
                onEnd.run();
                if (!isExceeded) {
                    handler.handle(null);
                }
            });
        }
        return this;
    }

    @Override
    public LimitedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public LimitedBody pause() {
        // What is beyond the limit is thrown away as fast as it comes; holding it back would only hold the memory.
        if (!isExceeded) {
            source.pause();
        }
        return this;
    }

    @Override
    public LimitedBody resume() {
        source.resume();
        return this;
    }

    @Override
    public LimitedBody fetch(long amount) {
        source.fetch(amount);
        return this;
    }
}
