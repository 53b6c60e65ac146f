"""OpenFlights: routes counted by airport pair and by airline."""

from comity.record.sources import routes

AIRPORTS = """1,"Incheon","Seoul","South Korea","ICN","RKSI",37,126,23,9,"U","Asia/Seoul","airport","x"
2,"Gimhae","Busan","South Korea","PUS","RKPK",35,128,6,9,"U","Asia/Seoul","airport","x"
3,"Los Angeles","Los Angeles","United States","LAX","KLAX",33,-118,125,-8,"A","x","airport","x"
4,"Guam","Agana","Guam","GUM","PGUM",13,144,298,10,"U","x","airport","x"
"""


def read(invented, rows):
    text = "".join(f"{airline},1,AAA,{a},BBB,{b},,0,777\n" for airline, a, b in rows)
    return routes.tables(invented({"airports.dat": AIRPORTS, "routes.dat": text}))["directed_dyad_year"]


def test_code_shares_repeat_an_airline_route_not_an_airport_pair(invented):
    table = read(invented, [("KE", 1, 3), ("DL", 1, 3), ("KE", 2, 3)])
    assert table.rows() == [("KOR", "USA", 2014, 2, 3)]


def test_domestic_routes_territories_and_unknown_airports_are_left_out(invented):
    rows = [("KE", 1, 2), ("KE", 1, 4), ("KE", 1, 99), ("KE", 1, "\\N")]
    assert read(invented, rows).is_empty()


def test_real_files(check_real):
    check_real(routes)
