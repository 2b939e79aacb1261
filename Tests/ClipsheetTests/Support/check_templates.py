"""Checks the built-in templates against the JSON Schema that ships for editors.

usage: check_templates.py TEMPLATES_DIR
"""
import json
import pathlib
import sys

import jsonschema
import yaml


def main():
    folder = pathlib.Path(sys.argv[1])
    schema = json.loads((folder / "schema/clipsheet.template-1.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    files = sorted([*folder.glob("sheets/*.yaml"), *folder.glob("workbooks/*.yaml")])
    faults = 0
    for path in files:
        template = yaml.safe_load(path.read_text())
        for error in validator.iter_errors(template):
            faults += 1
            print(f"{path.name}: {list(error.path)}: {error.message[:200]}")
        template["srot"] = "date"
        if validator.is_valid(template):
            faults += 1
            print(f"{path.name}: a wrong key passes")
    print(f"{len(files)} templates, {faults} faults")
    return 1 if faults or not files else 0


if __name__ == "__main__":
    sys.exit(main())
