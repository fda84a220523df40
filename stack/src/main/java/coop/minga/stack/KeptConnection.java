package coop.minga.stack;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * HTTP/1.1 over one connection that is kept, and nothing else: a client that asks as fast as it can should not be what is
 * measured. For one thread.
 */
final class KeptConnection implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String headers;

    KeptConnection(int port, String token) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
        headers = "Host: localhost\r\nAuthorization: Bearer " + token + "\r\nContent-Type: application/json\r\n";
    }

    GatewayClient.Answer post(String path, String idempotencyKey, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = "POST " + path + " HTTP/1.1\r\n" + headers + "Idempotency-Key: " + idempotencyKey
                + "\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        var request = new byte[head.length() + bytes.length];
        System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, request, 0, head.length());
        System.arraycopy(bytes, 0, request, head.length(), bytes.length);
        out.write(request);
        out.flush();
        return answer();
    }

    private GatewayClient.Answer answer() throws IOException {
        var status = Integer.parseInt(line().split(" ", 3)[1]);
        var length = 0;
        var inPieces = false;
        for (var line = line(); !line.isEmpty(); line = line()) {
            var lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                inPieces = true;
            }
        }
        var body = inPieces ? pieces() : read(length);
        return new GatewayClient.Answer(status, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] pieces() throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            var length = Integer.parseInt(line().strip(), 16);
            body.writeBytes(read(length));
            line();
            if (length == 0) {
                return body.toByteArray();
            }
        }
    }

    private byte[] read(int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer ended early");
        }
        return bytes;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
