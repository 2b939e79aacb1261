"""Reads an export for Gephi or Neo4j strictly and builds the graph with networkx.

usage: read_graph.py gephi|neo4j DIR
"""
import csv
import pathlib
import re
import sys

import networkx


def rows(path):
    with open(path, encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, strict=True):
            assert None not in row and None not in row.values(), f"{path.name}: ragged row"
            assert not any("\n" in value for value in row.values()), f"{path.name}: line break"
            yield row


def gephi(folder):
    graph = networkx.MultiDiGraph()
    for node in rows(folder / "nodes.csv"):
        assert node["Id"] not in graph, f"doubled {node['Id']}"
        graph.add_node(node["Id"], label=node["Label"])
    keys = set()
    for edge in rows(folder / "edges.csv"):
        assert edge["Source"] in graph and edge["Target"] in graph, f"no end: {edge['Id']}"
        assert edge["Type"] == "Directed" and float(edge["Weight"]) > 0
        assert edge["Id"] not in keys, f"doubled {edge['Id']}"
        keys.add(edge["Id"])
        graph.add_edge(edge["Source"], edge["Target"], key=edge["Id"], kind=edge["kind"])
    return graph


def neo4j(folder):
    graph = networkx.MultiDiGraph()
    files = sorted(folder.glob("*.csv"))
    tables = {path: list(rows(path)) for path in files}
    for path, table in tables.items():
        header = table[0] if table else {}
        ids = [name for name in header if re.fullmatch(r"id:ID\((\w+)\)", name)]
        for name in header:
            assert re.fullmatch(r"\w*(:(ID|START_ID|END_ID)\(\w+\)|:LABEL|:TYPE|:int|:string\[\])?",
                                name), f"{path.name}: {name}"
        for row in table:
            for name in ids:
                group = name[6:-1]
                assert (group, row[name]) not in graph, f"doubled {row[name]}"
                graph.add_node((group, row[name]))
            if row.get("year:int"):
                int(row["year:int"])
    for path, table in tables.items():
        for row in table:
            ends = {name.split(":")[1].split("(")[0]: (name.split("(")[1][:-1], value)
                    for name, value in row.items() if "_ID(" in name}
            if ends:
                assert ends["START_ID"] in graph and ends["END_ID"] in graph, f"{path.name}: {row}"
                assert row[":TYPE"]
                graph.add_edge(ends["START_ID"], ends["END_ID"])
    return graph


if __name__ == "__main__":
    made = {"gephi": gephi, "neo4j": neo4j}[sys.argv[1]](pathlib.Path(sys.argv[2]))
    print(made.number_of_nodes(), "nodes,", made.number_of_edges(), "edges")
    sys.exit(0 if made.number_of_edges() > 20 else 1)
