package coop.minga.stack;

import coop.minga.stack.mobilemoney.SimulatorMain;
import java.util.List;
import java.util.Map;

/** The simulated mobile money provider as a component of the stack. What was paid to it is forgotten when it stops. */
record MobileMoneyProcess(Settings settings, Secrets secrets) implements Component {
    @Override
    public String name() {
        return "mobile-money";
    }

    @Override
    public String address() {
        return "http://localhost:" + settings.port(Port.MOBILE_MONEY);
    }

    @Override
    public List<Port> ports() {
        return List.of(Port.MOBILE_MONEY);
    }

    @Override
    public List<String> command() {
        return JavaProcess.main(
                SimulatorMain.class,
                64,
                String.valueOf(settings.port(Port.MOBILE_MONEY)),
                settings.issuer(),
                settings.gateway() + "/api/v1/mobile-money-callbacks");
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(SimulatorMain.KEY, secrets.mobileMoneyKey());
    }

    @Override
    public void prepare() {
        // Nothing a crash could leave behind.
    }

    @Override
    public Health health() {
        return HttpHealth.of(address() + "/heartbeat");
    }
}
