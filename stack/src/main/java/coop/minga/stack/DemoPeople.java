package coop.minga.stack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invents the people of the demonstration. The same ones at every call: the seed is fixed, and so is its algorithm. */
final class DemoPeople {
    /** One with which no organisation has a group that would have to be hidden. */
    private static final long SEED = 20_240_706;

    private static final LocalDate FIRST_JOINED = LocalDate.of(2021, 1, 4);
    private static final int DAYS_OF_JOINING = 1_560;

    private static final Names KENYAN = new Names(
            "KE",
            List.of("Akinyi", "Njeri", "Wanjiru", "Nafula", "Chebet", "Mumbua", "Fatuma", "Rehema", "Makena", "Mercy"),
            List.of("Otieno", "Kamau", "Juma", "Kiprop", "Barasa", "Mutua", "Wekesa", "Daniel", "Joseph", "Salim"),
            List.of(
                    "Abdi",
                    "Barongo",
                    "Cherono",
                    "Gitau",
                    "Kimani",
                    "Koech",
                    "Maina",
                    "Musyoka",
                    "Mutiso",
                    "Ndungu",
                    "Nyongesa",
                    "Odhiambo",
                    "Omondi",
                    "Onyango",
                    "Simiyu",
                    "Wafula"));
    private static final Names UGANDAN = new Names(
            "UG",
            List.of("Nakato", "Babirye", "Apio", "Namukasa", "Achola", "Kyomugisha"),
            List.of("Okello", "Mukasa", "Wasswa", "Opio", "Tumusiime", "Kato"),
            List.of("Byaruhanga", "Lubega", "Nsubuga", "Ocen", "Ssebunya", "Tumwine", "Wamala"));

    /**
     * Where people come first, and where some of them are members too: every so many-th, from an offset on. Few ages and
     * few jobs in each, or little would be shown above one organisation.
     */
    private static final List<Source> SOURCES = List.of(
            new Source("vendors-union", 95, 60, 0, DemoJob.FOOD_VENDOR, DemoJob.CLOTHES_VENDOR)
                    .also("sacco", 2, 0)
                    .also("market-traders", 3, 1),
            new Source("market-traders", 75, 55, 40, DemoJob.MARKET_TRADER, DemoJob.BORDER_TRADER).also("sacco", 2, 1),
            new Source("fish-sellers", 65, 60, 0, DemoJob.FISH_SELLER).also("sacco", 3, 2),
            new Source("waste-pickers-union", 90, 50, 5, DemoJob.WASTE_COLLECTOR, DemoJob.WASTE_SORTER)
                    .also("waste-pickers-coop", 2, 0)
                    .also("sacco", 3, 0),
            new Source("tailors-group", 50, 55, 10, DemoJob.TAILOR).also("sacco", 3, 1),
            new Source("crochet-group", 35, 100, 0, DemoJob.CROCHETER),
            new Source("sacco", 24, 50, 0, DemoJob.CASHIER));

    /** How many are recorded a second time, misspelt and without their document, by somebody in a hurry. */
    private static final int TWICE = 8;

    private final Random random = new Random(SEED);
    private final List<DemoPerson> people = new ArrayList<>();

    private DemoPeople() {}

    private record Names(String country, List<String> women, List<String> men, List<String> families) {}

    private record Also(String organisation, int every, int offset) {}

    private record Source(
            String organisation, int count, int womenPercent, int ugandanPercent, List<DemoJob> jobs, List<Also> also) {
        Source(String organisation, int count, int womenPercent, int ugandanPercent, DemoJob... jobs) {
            this(organisation, count, womenPercent, ugandanPercent, List.of(jobs), List.of());
        }

        Source also(String other, int every, int offset) {
            var all = new ArrayList<>(also);
            all.add(new Also(other, every, offset));
            return new Source(organisation, count, womenPercent, ugandanPercent, jobs, all);
        }

        List<String> organisationsOf(int index) {
            var organisations = new ArrayList<>(List.of(organisation));
            for (var other : also) {
                if (index % other.every() == other.offset()) {
                    organisations.add(other.organisation());
                }
            }
            return organisations;
        }
    }

    static List<DemoPerson> all() {
        var invention = new DemoPeople();
        for (var source : SOURCES) {
            for (var index = 0; index < source.count(); index++) {
                invention.invent(source, index);
            }
        }
        for (var index = 0; index < TWICE; index++) {
            invention.people.add(invention.misspelt(invention.people.get(2 + 7 * index)));
        }
        return List.copyOf(invention.people);
    }

    private void invent(Source source, int index) {
        var number = people.size() + 1;
        var names = isIn(source.ugandanPercent()) ? UGANDAN : KENYAN;
        var isWoman = isIn(source.womenPercent());
        var given = oneOf(isWoman ? names.women() : names.men());
        var family = oneOf(names.families());
        var born = 1972 + random.nextInt(30);
        var digits = 20_000_000 + random.nextInt(15_000_000);
        var phone = "+2547%08d".formatted(random.nextInt(100_000_000));
        var joined = FIRST_JOINED.plusDays(random.nextInt(DAYS_OF_JOINING));
        var job = oneOf(source.jobs());
        people.add(new DemoPerson(
                number,
                given,
                family,
                isWoman ? "FEMALE" : "MALE",
                isUnsure(source, index) ? null : born,
                names.country(),
                number % 12 == 5 ? null : String.valueOf(digits),
                number % 5 == 3 ? null : phone,
                number % 4 == 0,
                groups(source, names, number),
                isUnsure(source, index + 1) ? null : job,
                joined,
                DemoFate.of(number),
                source.organisationsOf(index)));
    }

    private DemoPerson misspelt(DemoPerson original) {
        return new DemoPerson(
                people.size() + 1,
                original.given(),
                original.family().substring(0, original.family().length() - 1),
                original.sex(),
                original.birthYear(),
                original.country(),
                null,
                original.phone(),
                false,
                List.of(),
                null,
                original.joinedOn().plusDays(30),
                DemoFate.APPLIED,
                original.organisations().subList(0, 1));
    }

    /** Where records are still thin, in one organisation. */
    private static boolean isUnsure(Source source, int index) {
        return source.organisation().equals("fish-sellers") && index % 3 == 0;
    }

    /** Many of a few groups, or a report would tell of none. */
    private static List<String> groups(Source source, Names names, int number) {
        if (names.equals(UGANDAN)) {
            return List.of("MIGRANT");
        }
        if (source.organisation().equals("fish-sellers") && number % 3 == 0) {
            return List.of("INDIGENOUS");
        }
        return number % 5 == 2 ? List.of("DISABLED") : List.of();
    }

    private boolean isIn(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
