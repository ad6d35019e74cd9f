# The Washington Group short set. Its words are the same in all countries so that answers can be compared: do not change
# them. A translation uses the words that the group published for the language.

able-see = Do you have difficulty seeing, even if wearing glasses?
able-hear = Do you have difficulty hearing, even if using a hearing aid?
able-walk = Do you have difficulty walking or climbing steps?
able-remember = Do you have difficulty remembering or concentrating?
able-care = Do you have difficulty with self-care, such as washing all over or dressing?
able-speak = Using your usual language, do you have difficulty communicating, for example understanding or being understood?
able-degree-none = No, no difficulty
able-degree-some = Yes, some difficulty
able-degree-lot = Yes, a lot of difficulty
able-degree-cannot = Cannot do it at all
