#include "shared/scenario/market_reader.h"

namespace gemba {
namespace {

std::vector<VendorDef> readVendorTables(Section& market, const Words& employers) {
    std::vector<VendorDef> vendors;
    std::vector<NameAt> names;
    for (const TomlNode* table : market.tables("vendor", "[[market.vendor]]", kMaxVendors)) {
        Section section(*table, "[[market.vendor]]", market.log());
        VendorDef vendor;
        vendor.name = section.name("name");
        vendor.patienceDays = section.count("patience_days", kSomeDays, vendor.patienceDays);
        if (section.has("employer")) vendor.employer = EmployerId(section.choice("employer", "employer", employers));
        section.finish();
        names.push_back({vendor.name, section.placeOf("name")});
        vendors.push_back(std::move(vendor));
    }
    reportDuplicates(names, "vendor", market.log());
    return vendors;
}

// Either as a list of names or as tables.
std::vector<VendorDef> readVendors(Section& market, const Words& employers) {
    if (market.has("vendor")) {
        market.refuse({"vendors"}, "a [market] with [[market.vendor]]");
        return readVendorTables(market, employers);
    }
    std::vector<VendorDef> vendors;
    for (std::string& name : market.names("vendors", kMaxVendors)) vendors.push_back({std::move(name), 0, {}});
    return vendors;
}

}  // namespace

void readMarket(const TomlNode& table, const KnownNames& names, MarketDef& market, ProblemLog& log) {
    Section section(table, "[market]", log);
    market.vendors = readVendors(section, names.employers);
    market.lossPerDay = section.permille("loss_per_day", kShare);
    market.least = section.permille("least", kShare, market.least);
    market.smoothing = section.permille("smoothing", kSmoothing, market.smoothing);
    section.finish();
}

}  // namespace gemba
