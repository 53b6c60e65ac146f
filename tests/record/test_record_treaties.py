"""Treaties in force for both, by hand."""

import datetime as dt

import numpy as np
import polars as pl

from comity.record.treaties import joint_cube, joint_of, read_parties

STATES = ("KOR", "USA")


def joint(parties, years, bilateral=False):
    return joint_cube(read_parties(parties, STATES, "climate", bilateral=bilateral), np.array(years))


def bound(*rows):
    schema = ["treaty", "state", "kind", "start", "end", "area", "n_parties"]
    return pl.DataFrame(rows, schema=schema, orient="row")


def test_joint_treaties_by_hand():
    since, until = dt.date(1990, 6, 1), dt.date(1992, 3, 1)
    parties = bound(
        ("a", "KOR", "agreement", since, None, "climate", 2),
        ("a", "USA", "agreement", dt.date(1991, 1, 1), until, "climate", 2),
        ("b", "KOR", "protocol", since, None, "climate", 50),
        ("b", "USA", "protocol", since, None, "climate", 50),
        ("c", "KOR", "amendment", since, None, "climate", 50),
        ("c", "USA", "amendment", since, None, "climate", 50),
        ("d", "KOR", "agreement", since, None, "health", 50),
        ("d", "USA", "agreement", since, None, "health", 50),
    )
    years = [1989, 1990, 1991, 1992, 1993]
    cube = joint(parties, years)
    assert cube[:, 0, 1].tolist() == cube[:, 1, 0].tolist() == [0, 1, 2, 2, 1]
    assert np.isnan(cube[:, 0, 0]).all()
    bilateral = joint(parties, years, bilateral=True)
    assert bilateral[:, 0, 1].tolist() == [0, 0, 1, 1, 0]
    read = read_parties(parties, STATES, "climate", bilateral=False)
    np.testing.assert_array_equal(joint_of(read, np.array(years), 0), cube[:, 0])
